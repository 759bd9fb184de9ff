namespace NbaPipeline.PipelineSimulator;

/// <summary>A processor as the run history names it, with its abbreviation, its phase, and the one table it writes.</summary>
internal sealed record PhaseProcessor(string Entity, string Name, int Phase, string Table)
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

    /// <summary>By abbreviation, class name, or the name of its table.</summary>
    public bool IsCalled(string name) => new[] { Entity, Name, Table, Table[(Table.IndexOf('.', StringComparison.Ordinal) + 1)..], Table.Replace("_v2", "", StringComparison.Ordinal) }
        .Any(own => string.Equals(own, name, StringComparison.OrdinalIgnoreCase) || own.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase));
}
