using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Who is predicted, and when: before the tip, with a line, by all systems alike.</summary>
internal static class DoctorPredictions
{
    public static IEnumerable<DoctorProbe> Of(DoctorRules rules)
    {
        var limits = rules.Doctor;
        DoctorProbe Probe(string name, int angle, string expected, string threshold, string need, Func<DoctorNight, DoctorSaw> judge) =>
            new(name, Phase.Predictions, [angle], expected, threshold, [need], judge)
            {
                DueAt = night => rules.Root.Predictions.DueAt(night.Slate),
                StartsAfterDays = rules.Root.Predictions.BootstrapDays,
            };

        yield return Probe(
            "prediction-timing", 11, "every player predicted for the first time before the tip", "Warning: a game with players who are predicted only after its tip",
            DoctorFact.Predicted, Timing);
        yield return Probe(
            "lined-players", 3, "players with a line are predicted on it, and some over or under",
            FormattableString.Invariant($"Warning: below {limits.LinedBelow * 100:0} % of the players with a line, or nothing that says over or under"), DoctorFact.Lines, night => Lined(night, rules));
        yield return Probe(
            "system-consistency", 18, "systems predict the same players",
            FormattableString.Invariant($"Warning: a tracked system below {limits.SystemsWarningBelow * 100:0} % of the widest one's players; Info: below {limits.SystemsInfoBelow * 100:0} %"),
            DoctorFact.Predicted, night => Systems(night, rules));
    }

    private static DoctorSaw Timing(DoctorNight night)
    {
        var late = night.Slate.Expected.Where(game => FirstOf(night, game) > game.Tip).ToList();
        return !night.Of(DoctorFact.Predicted).Any() ? DoctorSaw.Nothing("nothing is predicted: prediction-coverage says whether it should be")
            : late.Count == 0 ? new DoctorSaw(DoctorOutcome.Passed, "all before the tip")
            : new DoctorSaw(DoctorOutcome.Warning, string.Join("; ", late.Select(game => $"{game.Label}: the last player first at {TimeText.Both(FirstOf(night, game)!.Value)}, tip {TimeText.Both(game.Tip)}")))
            {
                Fix = [DoctorCommands.Why(Phase.Predictions, night.Date)],
            };
    }

    private static DoctorSaw Lined(DoctorNight night, DoctorRules rules)
    {
        var row = night.Of(DoctorFact.Lines).SingleOrDefault();
        var players = new Coverage((int)(row?.MatchedCount ?? 0), (int)(row?.PlayerCount ?? 0));
        var said = night.Of(DoctorFact.Predicted).Sum(one => one.OverCount + one.UnderCount);
        return players.Expected == 0 ? DoctorSaw.Nothing("the context of the day names no player with a line")
            : players.Share >= rules.Doctor.LinedBelow && said > 0 ? new DoctorSaw(DoctorOutcome.Passed, players.Of("players with a line"))
            : new DoctorSaw(DoctorOutcome.Warning, $"{players.Of("players with a line")}, {said} predictions say over or under") { Fix = [DoctorCommands.Why(Phase.Predictions, night.Date)] };
    }

    private static DoctorSaw Systems(DoctorNight night, DoctorRules rules)
    {
        var systems = night.Of(DoctorFact.Predicted).Where(row => row.SystemId is not null && rules.Root.Predictions.Tracked.Contains(row.SystemId) && IsExpected(night, row))
            .GroupBy(row => row.SystemId!).Select(rows => (System: rows.Key, Players: (int)rows.Sum(row => row.PlayerCount))).OrderBy(one => one.Players).ToList();
        if (systems.Count == 0)
        {
            return DoctorSaw.Nothing("no tracked system predicts anything");
        }

        var thin = systems.Where(one => new Coverage(one.Players, systems[^1].Players).Share < rules.Doctor.SystemsInfoBelow).ToList();
        return thin.Count == 0 ? new DoctorSaw(DoctorOutcome.Passed, $"{systems.Count} systems with {systems[0].Players} to {systems[^1].Players} players")
            : new DoctorSaw(
                new Coverage(thin[0].Players, systems[^1].Players).Share < rules.Doctor.SystemsWarningBelow ? DoctorOutcome.Warning : DoctorOutcome.Info,
                string.Join("; ", thin.Select(one => $"{one.System} {new Coverage(one.Players, systems[^1].Players).Of("players")}"))) { Fix = [DoctorCommands.Why(Phase.Predictions, night.Date)] };
    }

    private static DateTimeOffset? FirstOf(DoctorNight night, SlateGame game) => night.Of(DoctorFact.Predicted).Where(row => DatedGameId.KeyOf(night.Date, row.GameId) == game.Key).Max(row => row.LastFirstAt);

    // A game that was called off is predicted by whoever looked before.
    private static bool IsExpected(DoctorNight night, DoctorFact row) => night.Slate.Expected.Any(game => DatedGameId.KeyOf(night.Date, row.GameId) == game.Key);
}
