using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The way of a date's games, step by step, and where it stops: an outage at its beginning must not hide one behind it.</summary>
internal static class DoctorFlow
{
    public const string FlowName = "end-to-end-flow";
    public const string GamesName = "stuck-games";

    // What the whole way is made of.
    private static readonly IReadOnlyList<string> Outputs =
        ["upcoming_player_game_context", "ml_feature_store", FunnelQueries.Predictions, "player_game_summary", FunnelQueries.Grades, ProcessorQueries.Opening];

    private static readonly string[] Worst = ["MISSING", "STALLED", "PARTIAL"];

    public static IEnumerable<DoctorProbe> Of(DoctorRules rules)
    {
        var limits = rules.Doctor;
        var needs = NeedsOf(rules);
        yield return new DoctorProbe(
            FlowName, Phase.Raw, [1, 2], "every game that has come to a step that is due is in the next one",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Critical: a step without any of 2 games or more; Warning: fewer than all games in raw and analytics, "
                + $"below {limits.FeaturesPartialBelow * 100:0} % of those ready in features, "
                + $"{limits.PredictionsPartialBelow * 100:0} % in predictions, {limits.GradesPartialBelow * 100:0} % in grades"),
            needs, night => Flow(night, rules));
        yield return new DoctorProbe(
            GamesName, Phase.Analytics, [5], "no single game that one step has and the next one lacks",
            $"Warning: 1 to {limits.MostTraced} games left behind by a step that others of the date have passed", needs, night => Games(night, rules));
    }

    /// <summary>Null where nothing stops, or where it cannot be told: the first hole may be the one that was not seen.</summary>
    public static DoctorBottleneck? BottleneckOf(DoctorNight night, DoctorRules rules)
    {
        if (NeedsOf(rules).Append(GameSighting.Schedule).Any(night.Unknown.ContainsKey))
        {
            return null;
        }

        var steps = DoctorStep.Of(night, rules);
        return First(steps) is { } first
            ? new DoctorBottleneck(
                night.Date, string.Join("; also ", steps.Where(step => step.State is not null).OrderByDescending(step => step == first).Select(Words)), PathOf(steps))
            : null;
    }

    private static IReadOnlyList<string> NeedsOf(DoctorRules rules) => [.. Outputs, .. rules.Sources.All.Select(source => source.Name)];

    private static DoctorSaw Flow(DoctorNight night, DoctorRules rules)
    {
        var steps = DoctorStep.Of(night, rules);
        return First(steps) is not { } first
            ? steps.All(step => step.Ready.Count == 0) ? DoctorSaw.Nothing("no step is due yet") : new DoctorSaw(DoctorOutcome.Passed, PathOf(steps))
            : new DoctorSaw(steps.Any(step => step.IsEmpty && step.Ready.Count > 1) ? DoctorOutcome.Critical : DoctorOutcome.Warning, $"{Words(first)}; {PathOf(steps)}")
            {
                Phase = first.Phase,
                Fix = [DoctorCommands.Why(first.Phase, night.Date)],
                Missing = [.. first.Missing.Select(game => game.Label)],
            };
    }

    private static DoctorSaw Games(DoctorNight night, DoctorRules rules)
    {
        var left = DoctorStep.Of(night, rules).Where(step => !step.IsEmpty && step.State is not null)
            .SelectMany(step => step.Missing, (step, game) => (Step: step, Game: game)).ToList();
        var games = left.Select(one => one.Game).Distinct().ToList();
        return games.Count == 0 || games.Count > rules.Doctor.MostTraced
            ? new DoctorSaw(DoctorOutcome.Passed, games.Count == 0 ? "none is left behind" : $"{games.Count} games are: more than a few are the date's problem")
            : new DoctorSaw(
                DoctorOutcome.Warning, string.Join("; ", left.Select(one => $"{one.Game.Label} is in {one.Step.From} and not in {one.Step.To}")))
            {
                Phase = left[0].Step.Phase,
                Fix = [.. games.Select(game => DoctorCommands.Game(game.GameId))],
                Missing = [.. games.Select(game => game.Label)],
            };
    }

    private static DoctorStep? First(IReadOnlyList<DoctorStep> steps) =>
        Worst.Select(state => steps.FirstOrDefault(step => step.State == state)).FirstOrDefault(step => step is not null);

    private static string Words(DoctorStep step) => $"{step.State} {step}: {step.Games.Of("games")}";

    private static string PathOf(IReadOnlyList<DoctorStep> steps) =>
        string.Join(", ", steps.Where(step => step.Ready.Count > 0).Select(step => $"{step} {step.Arrived.Count} of {step.Ready.Count}"));
}
