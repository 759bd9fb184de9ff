using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// A person's wish and the evidence in, what becomes of every output of every date out. Pure. What builds on something that is made again is made
/// again after it, until the last consumer: phase 3 repaired without phase 4 once left 200 of 481 players.
/// </summary>
public sealed class BackfillPlanner(RecoveryThresholds limits, ConflictThresholds conflicts)
{
    private const string LastOfPhase4 = "ml_feature_store";

    public BackfillPlan Plan(BackfillRequest request, BackfillOutlook outlook) =>
        BackfillPlan.Of(request, [.. request.Dates.SelectMany(date => OfDate(date, request, outlook))], outlook);

    private List<BackfillItem> OfDate(DateOnly date, BackfillRequest request, BackfillOutlook outlook) => outlook.Facts.Slates.GetValueOrDefault(date) switch
    {
        null => [Without(date, request, BackfillState.Unknown, "the schedule could not be read")],
        { HasGames: true } => OfNight(date, request, outlook),
        var slate when slate.Games.Any(game => game.Class is GameClass.CalledOff) =>
            [Without(date, request, BackfillState.CalledOff, string.Join(", ", slate.Games.Where(game => game.Class is GameClass.CalledOff).Select(game => $"{game.Label}: {game.Reason}")))],
        _ => [Without(date, request, BackfillState.NoGames, "no counting games on this date")],
    };

    private List<BackfillItem> OfNight(DateOnly date, BackfillRequest request, BackfillOutlook outlook)
    {
        var items = new List<BackfillItem>();
        var facts = outlook.Facts.Outputs.Where(fact => fact.Key.GameDate == date && request.Reaches(fact.Key));
        foreach (var fact in facts.OrderBy(fact => fact.Key.Action).ThenBy(fact => fact.Key.Output == LastOfPhase4))
        {
            if (ItemOf(fact, [.. items.Where(item => IsBefore(item, fact))], request, outlook) is { } item)
            {
                items.Add(item);
            }
        }

        var empty = request.Phases.Where(phase => !items.Exists(item => item.Phase == phase)).Select(phase => Nothing(date, phase, request));
        return [.. items.Concat(empty).OrderBy(item => item.Phase)];
    }

    private BackfillItem? ItemOf(OutputFact fact, IReadOnlyList<BackfillItem> before, BackfillRequest request, BackfillOutlook outlook)
    {
        var (asked, follows) = (request.Asks(fact.Key), before.Any(item => item.Moves) && !IsEmptyByRight(fact));
        var isWanted = asked && Needs(fact, request.Reprocess);
        if (!isWanted && !follows)
        {
            return asked ? Item(fact, fact.Unknown is null ? BackfillState.AlreadyComplete : BackfillState.Unknown, fact.Words) : null;
        }

        var barrier = BackfillRules.WhyNot(fact, request.Reprocess, outlook, limits, conflicts, request.Now) ?? OfRoots(fact, before, outlook);
        return barrier is { } why ? Item(fact, why.State, why.Why)
            : follows ? Item(fact, BackfillState.Follows, fact.Words) with { Again = true }
            : Item(fact, BackfillState.Created, fact.Words) with { Again = !fact.IsShort };
    }

    private static bool Needs(OutputFact fact, Reprocess reprocess) => reprocess switch
    {
        _ when fact.Unknown is not null => true,
        Reprocess.All => true,
        Reprocess.MissingAndFailed => fact.IsShort || fact.IsPartial,
        _ => fact.IsShort,
    };

    private static (BackfillState State, string Why)? OfRoots(OutputFact fact, IReadOnlyList<BackfillItem> before, BackfillOutlook outlook) => fact.BuildsOn
        .Where(root => !before.Any(item => item.Fact?.Key == root && item.Moves) && outlook.Facts.Outputs.FirstOrDefault(one => one.Key == root) is not { IsShort: false, Unknown: null })
        .Select(root => ((BackfillState, string)?)(BackfillState.RootMissing, $"it builds on {root.Output}, which is not good and not made here"))
        .FirstOrDefault();

    // Where nothing can be graded, whole and empty are the same.
    private static bool IsEmptyByRight(OutputFact fact) => fact is { IsWhole: true, Rows: 0 };

    // The feature store reads the other tables of its own phase; grading compares predictions with what was played, and reads no features.
    private static bool IsBefore(BackfillItem item, OutputFact fact) => item.Fact is { Key.Action: var other } && (other, fact.Key.Action) switch
    {
        (RecoveryAction.Precompute, RecoveryAction.Grade) => false,
        var (first, second) when first == second => fact.Key.Output == LastOfPhase4,
        var (first, second) => first < second,
    };

    private static BackfillItem Item(OutputFact fact, BackfillState state, string why) =>
        new(fact.Key.GameDate, fact.Key.Phase, fact.Label, state, why) { Fact = fact };

    private static BackfillItem Without(DateOnly date, BackfillRequest request, BackfillState state, string why) => new(date, request.Phases.Min(), null, state, why);

    private static BackfillItem Nothing(DateOnly date, Phase phase, BackfillRequest request) => (phase, IsOver: date < PipelineClock.GameDateAt(request.Now)) switch
    {
        (Phase.Predictions, true) => new(date, phase, null, BackfillState.NotExpected, "predictions of finished games would be graded as if made before"),
        (Phase.Grading, _) => new(date, phase, null, BackfillState.NotDue, "grading is not due yet"),
        _ => new(date, phase, null, BackfillState.NotExpected, "nothing that was asked for is expected on this date"),
    };
}
