namespace NbaPipeline.PipelineSimulator;

/// <summary>The classes of phases 3 and 4 and the abbreviations by which scenarios and fingerprints know them.</summary>
internal static class ProcessorNames
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["PlayerGameSummaryProcessor"] = "PGS",
        ["TeamDefenseGameSummaryProcessor"] = "TDGS",
        ["TeamOffenseGameSummaryProcessor"] = "TOGS",
        ["UpcomingPlayerGameContextProcessor"] = "UPGC",
        ["UpcomingTeamGameContextProcessor"] = "UTGC",
        ["TeamDefenseZoneAnalysisProcessor"] = "TDZA",
        ["PlayerShotZoneAnalysisProcessor"] = "PSZA",
        ["PlayerCompositeFactorsProcessor"] = "PCF",
        ["PlayerDailyCacheProcessor"] = "PDC",
        ["MLFeatureStoreProcessor"] = "MLFS",
    };

    public static string? AbbreviationOf(string processor) => Abbreviations.GetValueOrDefault(processor);
}
