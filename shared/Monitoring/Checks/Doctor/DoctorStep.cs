using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One step of a date on its way from the schedule to the grades: the games that should have come so far, and those that have.</summary>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage.</param>
/// <param name="Phase">Whose work it is.</param>
/// <param name="Ready">Games that have all it needs.</param>
/// <param name="Arrived">Of these, the games it holds.</param>
/// <param name="PartialBelow">Share of the ready games below which a part is missing.</param>
public sealed record DoctorStep(string From, string To, Phase Phase, IReadOnlyList<SlateGame> Ready, IReadOnlyList<SlateGame> Arrived, double PartialBelow)
{
    private const string Schedule = "schedule";

    public Coverage Games => new(Arrived.Count, Ready.Count);

    public IReadOnlyList<SlateGame> Missing => [.. Ready.Except(Arrived)];

    public bool IsEmpty => Ready.Count > 0 && Arrived.Count == 0;

    /// <summary>Nothing came at all: MISSING where it should have come from outside, STALLED where all it needs is there.</summary>
    public string? State => this switch
    {
        { IsEmpty: true, From: Schedule } => "MISSING",
        { IsEmpty: true } => "STALLED",
        _ when Games.Share < PartialBelow => "PARTIAL",
        _ => null,
    };

    public override string ToString() => $"{From} → {To}";

    /// <summary>Every step that is due. A step whose stage before is empty has nothing to wait for: the steps behind it are judged all the same.</summary>
    public static IReadOnlyList<DoctorStep> Of(DoctorNight night, DoctorRules rules)
    {
        var history = !night.IsWithin(rules.DueTimes.StartsAfterDays);
        return
        [
            .. Due(night, history, rules, FunnelStage.Features, "context", "features", Phase.Precompute, rules.Doctor.FeaturesPartialBelow,
                game => night.Has("upcoming_player_game_context", game), game => night.Has("ml_feature_store", game)),
            .. Due(night, history, rules, FunnelStage.Predictions, "features", "predictions", Phase.Predictions, rules.Doctor.PredictionsPartialBelow,
                game => night.Has("ml_feature_store", game), game => night.Has(FunnelQueries.Predictions, game)),
            Raw(night, rules),
            .. Due(night, true, rules, FunnelStage.Analytics, "raw", "analytics", Phase.Analytics, 1, night.IsRaw, game => night.Has("player_game_summary", game)),
            .. Due(night, history, rules, FunnelStage.Grades, "analytics", "grades", Phase.Grading, rules.Doctor.GradesPartialBelow,
                game => night.Has("player_game_summary", game) && night.IsGradable(game), game => night.Has(FunnelQueries.Grades, game)),
        ];
    }

    private static DoctorStep Raw(DoctorNight night, DoctorRules rules)
    {
        var due = night.Slate.Expected.Where(game => night.Sources.Count > 0 && night.Sources.All(source => rules.Root.DueOf(source, game) <= night.Now)).ToList();
        return new DoctorStep(Schedule, "raw", Phase.Raw, due, [.. due.Where(night.IsRaw)], 1);
    }

    private static IEnumerable<DoctorStep> Due(
        DoctorNight night, bool isExpected, DoctorRules rules, FunnelStage stage, string from, string to, Phase phase, double partialBelow, Func<SlateGame, bool> isReady, Func<SlateGame, bool> hasArrived)
    {
        var ready = isExpected && night.Now >= rules.DueTimes.Of(stage, night.Slate) ? night.Slate.Expected.Where(isReady).ToList() : [];
        return ready.Count == 0 ? [] : [new DoctorStep(from, to, phase, ready, [.. ready.Where(hasArrived)], partialBelow)];
    }
}
