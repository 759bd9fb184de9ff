namespace NbaPipeline.PipelineSimulator;

/// <summary>The work that calls start: how long each kind takes, and the processors behind the two services that run them by name.</summary>
internal static class Work
{
    public const string Bdl = "bdl";
    public const string Gamebook = "nbac_gamebook";
    public const string Schedule = "schedule";
    public const string Predictions = "predictions";
    public const string Grading = "grading";

    /// <summary>In the order in which a request without names runs them.</summary>
    public static IReadOnlyList<(string Processor, string Table, TimeSpan Length)> Analytics { get; } =
    [
        ("PlayerGameSummaryProcessor", Tables.PlayerGameSummary, TimeSpan.FromMinutes(4)),
        ("TeamOffenseGameSummaryProcessor", Tables.TeamOffense, TimeSpan.FromMinutes(8)),
        ("TeamDefenseGameSummaryProcessor", Tables.TeamDefense, TimeSpan.FromMinutes(8)),
        ("UpcomingPlayerGameContextProcessor", Tables.UpcomingPlayers, TimeSpan.FromMinutes(6)),
        ("UpcomingTeamGameContextProcessor", Tables.UpcomingTeams, TimeSpan.FromMinutes(4)),
    ];

    /// <summary>In their order of dependency; one after the other.</summary>
    public static IReadOnlyList<(string Processor, string Table, TimeSpan Length)> Precompute { get; } =
    [
        ("TeamDefenseZoneAnalysisProcessor", Tables.DefenseZones, TimeSpan.FromMinutes(4)),
        ("PlayerShotZoneAnalysisProcessor", Tables.ShotZones, TimeSpan.FromMinutes(4)),
        ("PlayerCompositeFactorsProcessor", Tables.CompositeFactors, TimeSpan.FromMinutes(4)),
        ("PlayerDailyCacheProcessor", Tables.DailyCache, TimeSpan.FromMinutes(4)),
        ("MLFeatureStoreProcessor", Tables.FeatureStore, TimeSpan.FromMinutes(4)),
    ];

    /// <summary>From the call to the loaded rows.</summary>
    public static TimeSpan Scrape { get; } = TimeSpan.FromMinutes(3);

    public static TimeSpan Prediction { get; } = TimeSpan.FromMinutes(8);

    public static TimeSpan Grades { get; } = TimeSpan.FromMinutes(4);
}
