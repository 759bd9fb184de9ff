namespace NbaPipeline.Monitoring.Gates;

/// <summary>The bus did not confirm a message. Whether it has it all the same is a question of its own.</summary>
public sealed class PhaseBusException(string message, bool mayHaveArrived, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>There was no answer: the message may be on its way, so it is not sent again before that is known.</summary>
    public bool MayHaveArrived { get; } = mayHaveArrived;
}
