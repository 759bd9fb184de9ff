using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What became of the games: as many players as games have, a result for whoever was predicted, and grades that are no voids.</summary>
internal static class DoctorResults
{
    private const string Summary = "player_game_summary";

    public static IEnumerable<DoctorProbe> Of(DoctorRules rules)
    {
        var limits = rules.Doctor;
        DateTimeOffset MorningAfter(DoctorNight night) => PipelineClock.At(night.Date.AddDays(1), rules.Root.Analytics.OvernightDueAt);
        yield return new DoctorProbe(
            "game-balance", Phase.Analytics, [23], "both teams of each analysed game with players enough to play",
            $"Warning: fewer than {limits.FewestOfATeam} players of a team, or a game outside {rules.Smoke.FewestPlayersAGame} to {rules.Smoke.MostPlayersAGame}",
            [Summary], night => Players(night, rules)) { DueAt = MorningAfter };
        yield return new DoctorProbe(
            "predicted-actuals", Phase.Analytics, [17], "a result for each player predicted in an analysed game",
            FormattableString.Invariant($"Warning: below {limits.ActualsWarningBelow * 100:0} %; Info: below {limits.ActualsInfoBelow * 100:0} %"),
            [DoctorFact.Actuals], night => Actuals(night, limits)) { DueAt = MorningAfter };
        yield return new DoctorProbe(
            "void-rate", Phase.Grading, [25], "hardly a grade that is void",
            FormattableString.Invariant($"Warning: above {limits.VoidWarningAbove * 100:0} % of {limits.FewestGrades} grades or more; Info: above {limits.VoidInfoAbove * 100:0} %"),
            [DoctorFact.Grades], night => Voids(night, limits)) { DueAt = night => rules.Root.Grading.DueAt(night.Date) };
    }

    private static DoctorSaw Players(DoctorNight night, DoctorRules rules)
    {
        var games = night.Slate.Expected.Select(game => (Game: game, Teams: night.RowsOf(Summary, game).GroupBy(row => row.Away).Select(rows => rows.Sum(row => row.PlayerCount)).ToList()))
            .Where(one => one.Teams.Count > 0).ToList();
        var odd = games.Where(one => one.Teams.Min() < rules.Doctor.FewestOfATeam || one.Teams.Count < 2
            || one.Teams.Sum() < rules.Smoke.FewestPlayersAGame || one.Teams.Sum() > rules.Smoke.MostPlayersAGame).ToList();
        return games.Count == 0 ? DoctorSaw.Nothing("no game is analysed")
            : odd.Count == 0 ? new DoctorSaw(DoctorOutcome.Passed, $"{games.Min(one => one.Teams.Sum())} to {games.Max(one => one.Teams.Sum())} players a game")
            : new DoctorSaw(DoctorOutcome.Warning, string.Join("; ", odd.Select(one => $"{one.Game.Label}: {string.Join(" and ", one.Teams)} players")))
            {
                Fix = [BackfillCommand.ForAnalytics(night.Date, [Summary])],
            };
    }

    private static DoctorSaw Actuals(DoctorNight night, DoctorThresholds limits)
    {
        var row = night.Of(DoctorFact.Actuals).SingleOrDefault();
        var players = new Coverage((int)(row?.MatchedCount ?? 0), (int)(row?.PlayerCount ?? 0));
        return players.Expected == 0 ? DoctorSaw.Nothing("nobody is predicted in an analysed game")
            : players.Share >= limits.ActualsInfoBelow ? new DoctorSaw(DoctorOutcome.Passed, players.Of("players"))
            : new DoctorSaw(players.Share < limits.ActualsWarningBelow ? DoctorOutcome.Warning : DoctorOutcome.Info, players.Of("players")) { Fix = [DoctorCommands.Why(Phase.Analytics, night.Date)] };
    }

    private static DoctorSaw Voids(DoctorNight night, DoctorThresholds limits)
    {
        var (all, voids) = (night.Of(DoctorFact.Grades).Sum(row => row.MatchedCount), night.Of(DoctorFact.Grades).Sum(row => row.VoidCount));
        var words = $"{voids} of {all} grades";
        return all < limits.FewestGrades ? DoctorSaw.Nothing($"{words}: too few to tell")
            : voids <= limits.VoidInfoAbove * all ? new DoctorSaw(DoctorOutcome.Passed, words)
            : new DoctorSaw(voids > limits.VoidWarningAbove * all ? DoctorOutcome.Warning : DoctorOutcome.Info, words) { Fix = [DoctorCommands.Why(Phase.Grading, night.Date)] };
    }
}
