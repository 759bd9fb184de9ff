namespace NbaPipeline.PipelineSimulator;

/// <summary>A processor of phases 3 to 6 and the one table it writes.</summary>
/// <param name="Entity">As cells, fingerprints and markers name it: <c>player_daily_cache</c>.</param>
/// <param name="Abbreviation">As people and scenarios do: <c>PDC</c>.</param>
/// <param name="Name">As the run history and messages do: the class.</param>
/// <param name="Phase">3 to 6.</param>
/// <param name="Table">With its dataset.</param>
internal sealed record PhaseProcessor(string Entity, string Abbreviation, string Name, int Phase, string Table)
{
    private static readonly string[] PhaseNames =
        ["", "phase_1_scrapers", "phase_2_raw", "phase_3_analytics", "phase_4_precompute", "phase_5_predictions", "phase_6_grading"];

    /// <summary>How long a run takes when nothing disturbs it.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(4);

    public string PhaseName => PhaseNames[Phase];

    /// <summary>The service or function that runs it.</summary>
    public string Service => Phase switch
    {
        Entities.Analytics => Outages.AnalyticsProcessors,
        Entities.Precompute => Outages.PrecomputeProcessors,
        Entities.Predictions => Outages.Coordinator,
        _ => Outages.Grading,
    };

    /// <summary>Whether a run that somebody asks for replaces its date; predictions are kept, and newer ones stand beside them.</summary>
    public bool IsRewritten => Phase != Entities.Predictions;

    /// <summary>By any of its names, the table's among them.</summary>
    public bool IsCalled(string name) => new[] { Entity, Abbreviation, Name, Table, Table[(Table.IndexOf('.', StringComparison.Ordinal) + 1)..] }
        .Any(own => string.Equals(own, name, StringComparison.OrdinalIgnoreCase));
}
