using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One attempt to bring a message to one function.</summary>
internal sealed record Delivery(DateTimeOffset At, ScheduledFunction Function, SimulatedMessage Message, int Attempt)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Then the bus gives up.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Null: it is not tried again.</summary>
    public Delivery? Again(DateTimeOffset now)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(Attempt - 1, 10));
        var next = (now > At ? now : At) + (wait < LongestWait ? wait : LongestWait);
        var message = Message with { DeliveryCount = Message.DeliveryCount + 1 };
        return next > Message.At + Kept ? null : this with { At = next, Attempt = Attempt + 1, Message = message };
    }
}
