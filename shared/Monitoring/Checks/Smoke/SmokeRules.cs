using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>By what a date is judged: the criteria, and the hours and seasons of the alerts, so that no rule stands twice.</summary>
public sealed record SmokeRules(
    SmokeThresholds Smoke,
    Phase3Thresholds Analytics,
    Phase4Thresholds Precompute,
    PredictionThresholds Predictions,
    GradingThresholds Grading,
    SourceRegistry Sources)
{
    /// <summary>As the repository has them; a deployment may have others.</summary>
    public static SmokeRules Default { get; } = new(
        new SmokeThresholds(), new Phase3Thresholds(), new Phase4Thresholds(), new PredictionThresholds(), new GradingThresholds(), SourceRegistry.Default);

    /// <summary>The tables that a finished date must fill: the seed's three.</summary>
    public static IReadOnlyList<Processor> AnalyticsTables { get; } =
        [.. new[] { "PGS", "TDGS", "UPGC" }.Select(name => ProcessorCatalogue.Find(name)!)];

    public IReadOnlyList<Processor> ExpectedOf(SmokeNight night) =>
        [.. ProcessorCatalogue.Of(Phase.Precompute).Where(processor => Precompute.Expects(processor, night.Date, night.Opening))];

    public DateTimeOffset DueOf(Phase phase, Slate slate) => phase switch
    {
        Phase.Raw => slate.Expected.Max(game => Sources.ActiveOn(slate.Date).Select(source => source.DueAt(game)).DefaultIfEmpty(game.ExpectedEnd).Min()),
        Phase.Analytics => PipelineClock.At(slate.Date.AddDays(1), Analytics.OvernightDueAt),
        Phase.Precompute => Precompute.DueOf(slate.Date),
        Phase.Predictions => Predictions.DueAt(slate),
        Phase.Grading => Grading.DueAt(slate.Date),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "The smoke test looks at phases 2 to 6."),
    };
}
