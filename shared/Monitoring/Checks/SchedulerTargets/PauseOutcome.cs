namespace NbaPipeline.Monitoring.Checks;

/// <summary>What became of a pause, for the message.</summary>
/// <param name="Words">Such as "paused by us".</param>
/// <param name="IsPaused">Whether the job stands still because of us, so that the message says how to undo it.</param>
public sealed record PauseOutcome(string Words, bool IsPaused);
