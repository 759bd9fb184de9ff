namespace NbaPipeline.Monitoring.Gates;

/// <summary>Asks the next phase to run, by a message on its topic.</summary>
public interface IPhaseBus
{
    /// <summary>Returns when the bus has confirmed the message; only then may the trigger be marked as given.</summary>
    /// <returns>The id by which the bus knows the message.</returns>
    Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken);
}
