using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Messages;

/// <summary>A function that listens to a topic and refuses as often as it is told to.</summary>
internal sealed class Listener(SimulatedClock clock, int refusals = 0) : IReplayFunction, IMessageFunction
{
    private int _refusals = refusals;

    public List<(DateTimeOffset At, string Id, int Count)> Delivered { get; } = [];

    public List<DateTimeOffset> Called { get; } = [];

    /// <summary>What it does on the way: a call to a service, for one.</summary>
    public Action<DateTimeOffset>? Acts { get; init; }

    public Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken)
    {
        Called.Add(clock.GetUtcNow());
        Acts?.Invoke(clock.GetUtcNow());
        return Task.FromResult(new ReplayInvocation(200, ""));
    }

    public Task<ReplayInvocation> DeliverAsync(SimulatedMessage message, CancellationToken cancellationToken)
    {
        Delivered.Add((clock.GetUtcNow(), message.Id, message.DeliveryCount));
        Acts?.Invoke(clock.GetUtcNow());
        return Task.FromResult(new ReplayInvocation(_refusals-- > 0 ? 503 : 200, ""));
    }

    public ScheduledFunction On(string topic, params FunctionSchedule[] schedules) => new("listener", schedules, this) { Topic = topic };
}
