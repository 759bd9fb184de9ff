using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>From when on a step of a date is due: the hours of the alerts that look at what is in it, so that no hour stands twice.</summary>
public sealed class TransitionDueTimes(
    Phase3Thresholds analytics, Phase4Thresholds precompute, FeatureThresholds features, PredictionThresholds predictions, GradingThresholds grading)
{
    /// <summary>Days from the season's opening in which nothing after analytics is expected to start.</summary>
    public int StartsAfterDays => Math.Max(precompute.StartsAfterDays, predictions.BootstrapDays);

    public DateTimeOffset Of(FunnelStage stage, Slate slate) =>
        stage is FunnelStage.Predictions ? predictions.DueAt(slate) : Usually(stage, slate.Date);

    /// <summary>The same before the games are known: an early tip makes predictions due earlier than this.</summary>
    public DateTimeOffset Usually(FunnelStage stage, DateOnly date) => stage switch
    {
        FunnelStage.Features => PipelineClock.At(date, features.DueAt),
        FunnelStage.Predictions => PipelineClock.At(date, predictions.Deadline),
        FunnelStage.Cache => precompute.DueOf(date),
        FunnelStage.Analytics => PipelineClock.At(date.AddDays(1), analytics.OvernightDueAt),
        FunnelStage.Grades => grading.DueAt(date),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Nothing is due there: it is where the funnel begins."),
    };
}
