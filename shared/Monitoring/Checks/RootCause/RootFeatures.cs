using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What features lack, in tenths of a point of 100: an output that is not there lacks all of them; of a figure that fell the holes in the two
/// weeks before explain as many points as they are percent of its games, and no more.
/// </summary>
internal static class RootFeatures
{
    private const long Whole = 1000;
    private const long Tenths = 10;
    private const double Best = 100;

    public static IEnumerable<RootUnit> UnitsOf(RootFacts facts, RootRules rules) =>
    [
        .. ProcessorCatalogue.Of(Phase.Precompute).Where(one => rules.Expects(one, facts.Date, facts.Opening) && rules.DueOf(one, facts.Date) <= facts.Now).SelectMany(one => Without(one, facts)),
        .. facts.Features.IsEarly || facts.Now < FeatureQualityJudge.DueAt(facts.Features, rules.Features) ? [] : Fallen(facts, rules),
    ];

    private static IEnumerable<RootUnit> Without(Processor processor, RootFacts facts)
    {
        var trail = new RootTrail(facts);
        return facts.IsEmpty(processor.Name) ? [new(trail.Of(processor, null), $"{processor.Abbreviation} has no rows of the date", Whole, processor.Name)]
            : processor.Grain is not ProcessorGrain.PlayerGame ? []
            : facts.Slate.Expected.Where(game => !facts.Has(processor.Name, game))
                .Select(game => new RootUnit(trail.Of(processor, game), $"{processor.Abbreviation} has no {game.Label}", Whole / facts.Slate.Expected.Count, processor.Name));
    }

    private static IEnumerable<RootUnit> Fallen(RootFacts facts, RootRules rules)
    {
        var features = facts.Features;
        var ofScores = features.HasScores && FeatureQualityJudge.OfScores(features.Scores!, rules.Features) is not null;
        var ofWindows = features.HasWindows && FeatureQualityJudge.OfWindows(features.Windows!, rules.Features) is not null;
        return (ofScores ? Explained("scores", features.Scores!, features.WeekBefore, features, "ml_feature_store") : [])
            .Concat(ofWindows ? Explained("14-day windows", features.Windows!, features.WindowsBefore, features, "upcoming_team_game_context") : []);
    }

    private static List<RootUnit> Explained(string what, FeatureFact now, IReadOnlyList<FeatureFact> before, FeatureFacts features, string output)
    {
        var usual = before.Sum(row => row.Total) is > 0 and var total ? before.Sum(row => row.Mean!.Value * row.Total) / total : (double?)null;
        var lacks = (long)Math.Max(Tenths, ((usual ?? Best) - now.Mean!.Value) * Tenths);
        var words = string.Create(CultureInfo.InvariantCulture, $"{what}: {now.Mean:0.0} of 100, {(usual is { } week ? $"{week:0.0} in the week before" : "nothing in the week before to compare with")}");
        var holes = HolesOf(features, lacks);
        return lacks > holes.Sum(hole => hole.Weight)
            ? [.. holes, new(new(RootCauseName.FiguresFell, Phase.Precompute, holes.Count == 0 ? "no date of the two weeks before lacks a game" : "more than the holes of the two weeks before explain"), words, lacks - holes.Sum(hole => hole.Weight), output)]
            : holes;
    }

    private static List<RootUnit> HolesOf(FeatureFacts features, long most)
    {
        var thin = features.History ?? [];
        var games = Math.Max(1, features.GamesBefore);
        var explains = Math.Min(most, thin.Sum(day => day.Games.Missing) * Whole / games);
        var missing = Math.Max(1, thin.Sum(day => day.Games.Missing));
        return [.. thin.Select(day => new RootUnit(
            new(RootCauseName.HistoryThin, Phase.Analytics, $"{day.Games.Of("games")} in player_game_summary, in every window that reaches back to it"),
            $"{day.Date:yyyy-MM-dd}", explains * day.Games.Missing / missing, $"{day.Date:yyyy-MM-dd}")).Where(unit => unit.Weight > 0)];
    }
}
