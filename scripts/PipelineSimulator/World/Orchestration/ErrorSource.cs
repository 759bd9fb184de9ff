namespace NbaPipeline.PipelineSimulator;

/// <summary>A processor as the records of errors and failures name it, with the service that runs it.</summary>
internal sealed record ErrorSource(string Abbreviation, string Processor, string Service, string Phase)
{
    public static IReadOnlyList<ErrorSource> All { get; } =
    [
        new("BDL", "BdlPlayerBoxScoresProcessor", Outages.RawProcessors, "phase_2"),
        new("PGS", "PlayerGameSummaryProcessor", Outages.AnalyticsProcessors, "phase_3"),
        new("TOGS", "TeamOffenseGameSummaryProcessor", Outages.AnalyticsProcessors, "phase_3"),
        new("TDGS", "TeamDefenseGameSummaryProcessor", Outages.AnalyticsProcessors, "phase_3"),
        new("UPGC", "UpcomingPlayerGameContextProcessor", Outages.AnalyticsProcessors, "phase_3"),
        new("UTGC", "UpcomingTeamGameContextProcessor", Outages.AnalyticsProcessors, "phase_3"),
        new("PDC", "PlayerDailyCacheProcessor", Outages.PrecomputeProcessors, "phase_4"),
        new("PSZA", "PlayerShotZoneAnalysisProcessor", Outages.PrecomputeProcessors, "phase_4"),
        new("PCF", "PlayerCompositeFactorsProcessor", Outages.PrecomputeProcessors, "phase_4"),
        new("TDZA", "TeamDefenseZoneAnalysisProcessor", Outages.PrecomputeProcessors, "phase_4"),
        new("MLFS", "MLFeatureStoreProcessor", Outages.PrecomputeProcessors, "phase_4"),
        new("predictions", "PredictionCoordinator", Outages.Coordinator, "phase_5"),
        new("grading", "PredictionAccuracyProcessor", Outages.Grading, "phase_6"),
    ];

    /// <summary>By its abbreviation or its class name.</summary>
    public static ErrorSource? Find(string name) => All.FirstOrDefault(source =>
        source.Abbreviation.Equals(name, StringComparison.OrdinalIgnoreCase) || source.Processor.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one that a fault is about: analytics of players where it names none.</summary>
    public static ErrorSource Of(Fault fault) => fault.ProcessorNames is [var name, ..]
        ? Find(name) ?? new(name, name, Outages.AnalyticsProcessors, "phase_3")
        : Find("PGS")!;
}
