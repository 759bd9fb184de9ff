using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>A date with nine games whose features are ordinary, unless a test says otherwise.</summary>
internal static class SomeFeatures
{
    public const string Due = "2026-01-15 11:45";

    public static FeatureFacts Of(double mean = 79, long total = 200, long low = 0, double window = 98) => new(Slate(9))
    {
        Scores = Fact(FeatureFact.Scores, mean, total, low),
        Windows = Fact(FeatureFact.Windows, window, 18),
        PredictedPlayers = 100,
    };

    public static Slate Slate(int games) => SlateBuilder.Build([Some.Date], Some.Night(games)).Single();

    public static FeatureFact Fact(string fact, double? mean = null, long total = 0, long low = 0, long early = 0, string? name = null, DateOnly? date = null) =>
        new(fact, date ?? Some.Date, name, mean, total, low, early);

    public static Verdict JudgedAt(string eastern, FeatureFacts facts) => FeatureQualityJudge.Judge([facts], new FeatureThresholds(), Some.Eastern(eastern));
}
