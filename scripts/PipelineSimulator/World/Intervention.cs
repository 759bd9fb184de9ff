namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Work that a call to a service started, in a closed world: it changes what the tables hold from <paramref name="At"/> on, and nothing before.
/// </summary>
/// <param name="At">When the work is done.</param>
/// <param name="Target">
/// A source (<c>bdl</c>) to scrape, a processor (<c>player_daily_cache</c>, <c>predictions</c>, <c>grading</c>) to run, or <c>schedule</c>.
/// </param>
/// <param name="GameDate">The Eastern date that it is done for.</param>
public sealed record Intervention(DateTimeOffset At, string Target, DateOnly GameDate)
{
    /// <summary>Loaded although young rows stood in the way: what was there is there twice.</summary>
    public bool Force { get; init; }

    /// <summary>Begun by a gate's trigger, as a job of the pipeline begins a run: it suffers what an ordinary run suffers, and mends nothing.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>It replaces what the date held by a part of it.</summary>
    public bool IsHarmful { get; init; }
}
