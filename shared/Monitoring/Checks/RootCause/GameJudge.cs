using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Follows one game from the sources to the grades. Pure; by the hours of the alerts, and with the causes of the analysis.</summary>
public static class GameJudge
{
    public static IReadOnlyList<GameStep> StepsOf(SlateGame game, RootFacts facts, RootRules rules)
    {
        var trail = new RootTrail(facts);
        var isExpected = game.Class is GameClass.Expected;
        var grades = facts.Grades.Where(row => row.Key == game.Key).ToList();
        return
        [
            .. facts.Sources.Select(source => Step(Phase.Raw, source.Name, isExpected && rules.DueOf(source, game) <= facts.Now, () => trail.Of(source, game))),
            .. ProcessorCatalogue.All.Where(one => one.Grain is ProcessorGrain.PlayerGame or ProcessorGrain.TeamGame).Select(one => Step(
                one.Phase, one.Name, isExpected && rules.Expects(one, facts.Date, facts.Opening) && rules.DueOf(one, facts.Date) <= facts.Now, () => trail.Of(one, game))),
            Step(Phase.Predictions, "predictions", isExpected && rules.Predictions.DueAt(facts.Slate) <= facts.Now, () => trail.OfRun(Phase.Predictions, "predictions", null)),
            Step(Phase.Grading, "grades", isExpected && grades.Sum(row => row.GradableCount) > 0 && rules.Grading.DueAt(facts.Date) <= facts.Now, () => trail.OfRun(Phase.Grading, "grading", null)),
        ];

        GameStep Step(Phase phase, string output, bool isDue, Func<RootReason> why)
        {
            var rows = facts.RowsOf(output, game);
            return new GameStep(
                phase, output, rows.Sum(row => row.RowCount), rows.Sum(row => row.PlayerCount), rows.Min(row => row.FirstSeen), rows.Max(row => row.LastSeen),
                isDue && !facts.Has(output, game) ? why() : null);
        }
    }
}
