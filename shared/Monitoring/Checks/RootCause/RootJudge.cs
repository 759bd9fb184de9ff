using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about what is missing; why it is, the trail tells. Pure.</summary>
public static class RootJudge
{
    public static RootFinding Judge(RootIssue issue, RootFacts facts, RootRules rules) =>
        RootFinding.Of(issue, facts.Slate.HasGames ? [.. UnitsOf(issue, facts, rules)] : [], units => RootCommands.Of(units, facts));

    private static IEnumerable<RootUnit> UnitsOf(RootIssue issue, RootFacts facts, RootRules rules) => issue switch
    {
        RootIssue.MissingBoxScores => BoxScores(facts, rules),
        RootIssue.MissingAnalytics => Analytics(facts, rules),
        RootIssue.LowFeatureQuality => RootFeatures.UnitsOf(facts, rules),
        RootIssue.LowCoverage => Predictions(facts, rules),
        _ => Grades(facts, rules),
    };

    private static IEnumerable<RootUnit> BoxScores(RootFacts facts, RootRules rules) =>
        from source in facts.Sources
        from game in facts.Slate.Expected
        where !facts.Has(source.Name, game) && (rules.DueOf(source, game) <= facts.Now || facts.ConflictOf(source, game) is not null)
        select new RootUnit(new RootTrail(facts).Of(source, game), $"{source.Title} has no {game.Label}", 1, source.Name);

    private static IEnumerable<RootUnit> Analytics(RootFacts facts, RootRules rules) =>
        from table in ProcessorCatalogue.Of(Phase.Analytics)
        where rules.Expects(table, facts.Date, facts.Opening) && rules.DueOf(table, facts.Date) <= facts.Now
        from game in facts.Slate.Expected
        where !facts.Has(table.Name, game)
        select new RootUnit(new RootTrail(facts).Of(table, game), $"{table.Abbreviation} has no {game.Label}", 1, table.Name);

    private static IEnumerable<RootUnit> Predictions(RootFacts facts, RootRules rules) =>
        facts.Now < rules.Predictions.DueAt(facts.Slate) || facts.Date < facts.Opening?.AddDays(rules.Predictions.BootstrapDays) ? [] :
            from game in facts.Slate.Expected
            let players = facts.PlayersIn("predictions", game)
            where players < rules.Predictions.FewestPlayers
            select new RootUnit(
                WithoutPredictions(facts, rules, game), $"{game.Label}: {players} players predicted, {rules.Predictions.FewestPlayers} are the fewest", rules.Predictions.FewestPlayers - players, "predictions");

    private static RootReason WithoutPredictions(RootFacts facts, RootRules rules, Calendar.SlateGame game) => facts.Features switch
    {
        _ when !facts.Has("ml_feature_store", game) => new RootTrail(facts).Of(ProcessorCatalogue.Find("MLFS")!, game),
        var features when FeatureQualityJudge.RuleThatRejectsAll(features, rules.Features) is { } rule =>
            new(RootCauseName.RuleRejects, Phase.Predictions, $"{rule.Name} turned away {rule.Total} players"),
        { HasScores: true, Scores.Mean: { } mean } when mean < rules.Features.CriticalMean =>
            new(RootCauseName.FeaturesPoor, Phase.Precompute, FormattableString.Invariant($"features of the date have a mean score of {mean:0.0}, below {rules.Features.CriticalMean:0}")),
        _ => new RootTrail(facts).OfRun(Phase.Predictions, "predictions", null),
    };

    private static IEnumerable<RootUnit> Grades(RootFacts facts, RootRules rules)
    {
        var games = facts.Slate.Expected.Select(game => (Game: game, Rows: facts.Grades.Where(row => row.Key == game.Key).ToList()))
            .Select(one => (one.Game, Gradable: one.Rows.Sum(row => row.GradableCount), Graded: one.Rows.Sum(row => Math.Min(row.GradedCount, row.GradableCount)))).ToList();
        var whole = new Coverage((int)games.Sum(one => one.Graded), (int)games.Sum(one => one.Gradable));
        return facts.Now < rules.Grading.DueAt(facts.Date) || rules.Grading.Classify(whole) is null ? [] :
            from one in games
            where one.Graded < one.Gradable
            select new RootUnit(
                !facts.Has("player_game_summary", one.Game) ? new RootTrail(facts).Of(ProcessorCatalogue.Find("PGS")!, one.Game) : new RootTrail(facts).OfRun(Phase.Grading, "grading", null),
                $"{one.Game.Label}: {one.Graded} of {one.Gradable} gradable predictions are graded", one.Gradable - one.Graded, "grading");
    }
}
