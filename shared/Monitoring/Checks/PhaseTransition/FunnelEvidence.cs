using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using Rows = NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Lays the games of some dates beside what every stage holds of them.</summary>
public sealed class FunnelEvidence(FunnelQueries queries, SourceRegistry sources)
{
    private static readonly IReadOnlyDictionary<FunnelStage, string> Witnesses = new Dictionary<FunnelStage, string>
    {
        [FunnelStage.Context] = "upcoming_player_game_context",
        [FunnelStage.Features] = "ml_feature_store",
        [FunnelStage.Predictions] = FunnelQueries.Predictions,
        [FunnelStage.Analytics] = "player_game_summary",
        [FunnelStage.Cache] = "player_daily_cache",
        [FunnelStage.Gradable] = FunnelQueries.Predictions,
        [FunnelStage.Grades] = FunnelQueries.Grades,
    };

    private static readonly IReadOnlyList<string> Processors =
        [.. Witnesses.Values.Where(witness => ProcessorCatalogue.Find(witness) is not null)];

    /// <summary>The funnels, or why there are none: without the schedule absence means nothing.</summary>
    /// <param name="dates">The game dates.</param>
    /// <param name="startsAfterDays">Days from the opening in which a season counts as young.</param>
    /// <param name="asOf">Only what was written by then; null for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Evidence<IReadOnlyList<Funnel>>> ForAsync(
        IReadOnlyList<DateOnly> dates, int startsAfterDays, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var active = sources.ActiveOnAnyOf(dates);
        var seen = await queries.ForAsync(dates, asOf, active, Processors, cancellationToken);
        if (seen[GameSighting.Schedule] is Rows.Unknown schedule)
        {
            return new Evidence<IReadOnlyList<Funnel>>.Unknown(schedule.Why);
        }

        var raw = active.ToDictionary(source => source, source => seen[source.Name]);
        var scheduled = RowsOf(seen[GameSighting.Schedule]);
        var slates = SlateBuilder.Build(dates, [.. scheduled, .. raw.Values.SelectMany(RowsOf)]);
        return new Evidence<IReadOnlyList<Funnel>>.Known([.. slates.Select(slate => new Funnel(slate)
        {
            Steps = Steps(slate, raw, seen),
            LastRuns = RunsOf(slate.Date, seen[FunnelQueries.Runs]),
            IsSeasonsStart = slate.Date < SeasonOpening.Before(slate.Date, scheduled)?.AddDays(startsAfterDays),
            Doubts = slate.Games.Any(game => game.IsSuspicion) ? [.. BlindSpots(raw)] : [],
        })]);
    }

    private static Dictionary<FunnelStage, Evidence<FunnelStep>> Steps(
        Slate slate, Dictionary<RawSource, Rows> raw, IReadOnlyDictionary<string, Rows> seen)
    {
        var steps = Witnesses.ToDictionary(one => one.Key, one => StepOf(one.Key, slate, seen[one.Value]));
        steps[FunnelStage.Raw] = RawOf(slate, raw);
        return steps;
    }

    private static Evidence<FunnelStep> StepOf(FunnelStage stage, Slate slate, Rows rows) => rows is Rows.Unknown unknown
        ? new Evidence<FunnelStep>.Unknown(unknown.Why)
        : new Evidence<FunnelStep>.Known(FunnelStep.Of(stage, slate, RowsOf(rows).Where(row => Counts(stage, row))));

    // A source that cannot be asked hides nothing while another one has the games.
    private static Evidence<FunnelStep> RawOf(Slate slate, Dictionary<RawSource, Rows> raw)
    {
        var step = FunnelStep.Of(FunnelStage.Raw, slate, raw.Values.SelectMany(RowsOf).Where(row => Counts(FunnelStage.Raw, row)));
        return step.Games.Count == 0 && BlindSpots(raw).FirstOrDefault() is { } blind
            ? new Evidence<FunnelStep>.Unknown(blind.Why)
            : new Evidence<FunnelStep>.Known(step);
    }

    private static bool Counts(FunnelStage stage, GameSighting row) => stage switch
    {
        FunnelStage.Raw => row.ShowsThatItWasPlayed,
        FunnelStage.Gradable => row.ActiveCount > 0,
        _ => true,
    };

    private static Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>> RunsOf(DateOnly date, Rows runs) => runs is Rows.Unknown unknown
        ? new Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>>.Unknown(unknown.Why)
        : new Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>>.Known(RowsOf(runs)
            .Where(run => run.GameDate == date && run.LastSeen is not null)
            .Select(run => (Phase: PhaseText.Find(run.StatusText), At: run.LastSeen!.Value))
            .Where(run => run.Phase is not null)
            .GroupBy(run => run.Phase!.Value)
            .ToDictionary(phase => phase.Key, phase => phase.Max(run => run.At)));

    private static IEnumerable<BlindSpot> BlindSpots(Dictionary<RawSource, Rows> raw) => raw
        .Where(source => source.Value is Rows.Unknown)
        .Select(source => new BlindSpot(source.Key.Title, ((Rows.Unknown)source.Value).Why));

    private static IReadOnlyList<GameSighting> RowsOf(Rows rows) => rows is Rows.Known known ? known.Value : [];
}
