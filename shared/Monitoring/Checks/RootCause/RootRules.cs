using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>By what something counts as missing: the hours and limits of the alerts that tell of it, so that no rule stands twice.</summary>
public sealed record RootRules(
    BoxScoreThresholds BoxScores,
    Phase3Thresholds Analytics,
    Phase4Thresholds Precompute,
    FeatureThresholds Features,
    PredictionThresholds Predictions,
    GradingThresholds Grading)
{
    /// <summary>As the repository has them; a deployment may have others.</summary>
    public static RootRules Default { get; } = new(
        new BoxScoreThresholds(), new Phase3Thresholds(), new Phase4Thresholds(), new FeatureThresholds(), new PredictionThresholds(), new GradingThresholds());

    public DateTimeOffset DueOf(RawSource source, SlateGame game) => source.DueAt(game) is var due && game.ExpectedEnd + BoxScores.InfoAfter is var told && told > due ? told : due;

    public DateTimeOffset DueOf(Processor processor, DateOnly date) => processor switch
    {
        { Phase: Phase.Analytics } => Analytics.DueOf(processor, date),
        { Modes: var modes } when modes.HasFlag(ProcessorModes.Upcoming) => PipelineClock.At(date, Features.DueAt),
        _ => Precompute.DueOf(date),
    };

    /// <summary>Whether a healthy season has it on the date.</summary>
    public bool Expects(Processor processor, DateOnly date, DateOnly? opening) => processor.Phase is Phase.Analytics
        ? Phase3Thresholds.IsRequired(processor)
        : Precompute.Expects(processor, date, opening);
}
