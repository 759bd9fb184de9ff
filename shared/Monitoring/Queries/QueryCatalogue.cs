namespace NbaPipeline.Monitoring.Queries;

/// <summary>Every <c>.sql</c> file, so that tests can hold each to the tables it reads and the code that reads it.</summary>
public static class QueryCatalogue
{
    public static IReadOnlyList<QueryFile> All { get; } =
    [
        .. GameSightingQueries.Files,
        .. FeatureQueries.Files,
        .. AnalyticsQueries.Files,
        .. IncidentHistoryQueries.Files,
        .. ProcessorQueries.Files,
        .. PredictionQueries.Files,
        .. FunnelQueries.Files,
        .. ConflictQueries.Files,
        .. WorkflowQueries.Files,
        .. TrendQueries.Files,
        .. SmokeQueries.Files,
        .. DoctorQueries.Files,
        .. SeasonQueries.Files,
    ];
}
