using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Finds a game by whichever of its ids, and asks every phase about its date: tables name one game in three ways, so nobody could join them by hand.</summary>
public sealed class GameRound(GameSightingQueries games, RootEvidence evidence, RootRules rules, CostLedger ledger)
{
    /// <param name="id">The league's (<c>0022500578</c>) or one with a date (<c>20260115_MEM_ORL</c>).</param>
    /// <param name="now">The time of the run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<GameHistory> RunAsync(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = PipelineClock.GameDateAt(now);
        var seen = await games.ForAsync([today.AddDays(-SlateThresholds.LongerThanASeason), today], null, [], cancellationToken);
        if (seen[GameSighting.Schedule] is not Evidence<IReadOnlyList<GameSighting>>.Known { Value: var schedule })
        {
            return Of(null, [], [], [new BlindSpot("The schedule", ((Evidence<IReadOnlyList<GameSighting>>.Unknown)seen[GameSighting.Schedule]).Why)]);
        }

        var ids = schedule.Where(row => IsMeant(row, id)).Select(row => row.GameId).ToHashSet(StringComparer.Ordinal);
        var rows = schedule.Where(row => ids.Contains(row.GameId)).OrderBy(row => row.LastSeen).ToList();
        if (rows is not [.., var newest])
        {
            return Of(null, [], [], []);
        }

        var (facts, unknowns) = await evidence.ForAsync(new RootRequest(newest.GameDate, [], now), cancellationToken);
        var game = facts.Slate.Games.FirstOrDefault(one => one.GameId == newest.GameId);
        return Of(game, rows, game is null || unknowns.Count > 0 ? [] : GameJudge.StepsOf(game, facts, rules), unknowns);
    }

    private static bool IsMeant(GameSighting row, string id) =>
        row.GameId == id || (id.Split('_') is [var day, var one, var other] && $"{row.GameDate:yyyyMMdd}" == day && row.Key is { } key && key == GameKey.Of(row.GameDate, one, other));

    private GameHistory Of(SlateGame? game, IReadOnlyList<GameSighting> schedule, IReadOnlyList<GameStep> steps, IReadOnlyList<BlindSpot> unknowns) => new(game, schedule, steps)
    {
        Unknowns = [.. unknowns.Select(unknown => unknown.ToString()).Distinct()],
        Cost = RunCost.Of(ledger.Entries),
    };
}
