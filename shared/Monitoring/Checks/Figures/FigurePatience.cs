using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>How long an answer is repeated without a look at its table. Pure: what is whole can only become worse, which is rare.</summary>
public static class FigurePatience
{
    /// <param name="output">Whose answer.</param>
    /// <param name="night">The last night as it is remembered; null where too little is.</param>
    /// <param name="rules">What is expected of a night.</param>
    /// <param name="thresholds">How long things hold.</param>
    /// <param name="now">The time of the run.</param>
    public static TimeSpan Of(string output, SmokeNight? night, SmokeRules rules, FigureThresholds thresholds, DateTimeOffset now) => output switch
    {
        GameSighting.Schedule or SmokeFact.Around or SmokeFact.Opening => thresholds.ScheduleHolds,
        SmokeFact.Predictions => thresholds.NotDueHolds,
        _ when night is not null && IsWhole(PhaseOf(output), night, rules) => thresholds.WholeHolds,
        _ when night is not null && now < rules.DueOf(PhaseOf(output), night.Slate) => thresholds.NotDueHolds,
        _ => TimeSpan.Zero,
    };

    private static bool IsWhole(Phase phase, SmokeNight night, SmokeRules rules) => !night.Slate.HasGames || phase switch
    {
        Phase.Raw => FigureJudge.RawOf(night, rules)?.IsComplete is true,
        Phase.Analytics => FigureJudge.AnalyticsOf(night)?.IsComplete is true,
        Phase.Precompute => FigureJudge.PrecomputeOf(night, rules)?.IsComplete is true,
        _ => FigureJudge.GradingOf(night)?.IsComplete is true,
    };

    private static Phase PhaseOf(string output) => output is SmokeFact.Grades ? Phase.Grading : ProcessorCatalogue.Find(output)?.Phase ?? Phase.Raw;
}
