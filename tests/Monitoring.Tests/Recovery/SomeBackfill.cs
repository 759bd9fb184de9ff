using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>Wishes and outlooks by intention: all of phase 3 of an ordinary night of five games, with nothing in the way.</summary>
internal static class SomeBackfill
{
    private static readonly string[] Pairs = ["MEM@ORL", "PHX@DET", "BOS@MIA", "OKC@HOU", "MIL@SAS", "UTA@DAL"];

    public static OutputFact Store => Short(RecoveryAction.Precompute, "ml_feature_store");

    public static OutputFact Grades => Short(RecoveryAction.Grade, "grading");

    public static BackfillRequest Wish(Reprocess reprocess = Reprocess.Missing, params Phase[] phases) =>
        new([Some.Date], phases.Length == 0 ? [Phase.Analytics] : phases, reprocess, Now) { Reason = "a reason" };

    public static BackfillOutlook Seen(params OutputFact[] facts) => new(new RecoveryFacts(facts, []) { Slates = Night(5) }, []);

    public static BackfillOutlook With(this BackfillOutlook outlook, params RecoveryRecord[] records) => outlook with { Records = records };

    public static BackfillOutlook OnNight(this BackfillOutlook outlook, int games, GameClass kind = GameClass.Expected) =>
        outlook with { Facts = outlook.Facts with { Slates = Night(games, kind) } };

    public static ConflictStanding Conflict(int number) =>
        new($"c{number}", Some.Date, $"game{number}", "BdlPlayerBoxScoresProcessor", "streaming_buffer", 0, false, null, Now, Now);

    public static BackfillPlan Plan(BackfillOutlook outlook, BackfillRequest? wish = null) =>
        new BackfillPlanner(Limits, new ConflictThresholds()).Plan(wish ?? Wish(), outlook);

    /// <summary>"player_game_summary Created", one an output; a date without any by itself.</summary>
    public static IReadOnlyList<string> StatesOf(BackfillPlan plan) => [.. plan.Items.Select(item => $"{item.Output ?? $"{(int)item.Phase}"} {item.State}")];

    private static Dictionary<DateOnly, Slate> Night(int games, GameClass kind = GameClass.Expected) => new()
    {
        [Some.Date] = new(Some.Date, [.. Pairs.Take(games).Select(pair => new SlateGame(
            GameKey.Of(Some.Date, pair.Split('@')[0], pair.Split('@')[1])!.Value, pair, pair.Split('@')[0], pair.Split('@')[1], Now.AddHours(-17), kind, "snow"))]),
    };
}
