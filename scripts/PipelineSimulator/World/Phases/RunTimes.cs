namespace NbaPipeline.PipelineSimulator;

/// <summary>When a run begins to read and when its rows are there; nothing that arrives in between is in them.</summary>
internal readonly record struct RunTimes(DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Trigger)
{
    public RunOutcome Outcome { get; init; }

    /// <summary>
    /// Somebody asked for the whole date: what stood there is replaced by what it finds, as a processor's run by hand does; planned runs add what
    /// is new.
    /// </summary>
    public bool IsAnew { get; init; }

    /// <summary>Only such a run leaves rows.</summary>
    public bool Works => Outcome == RunOutcome.Success;
}
