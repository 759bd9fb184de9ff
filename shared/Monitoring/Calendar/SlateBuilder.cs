namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// Turns what the witnesses saw into slates. The schedule proposes games; rows in a raw source prove that a game was
/// played; neither age nor status alone proves anything.
/// </summary>
public static class SlateBuilder
{
    public static IReadOnlyList<Slate> Build(IReadOnlyList<DateOnly> dates, IReadOnlyList<GameSighting> sightings)
    {
        var schedule = sightings.Where(row => row.Witness == GameSighting.Schedule).ToLookup(row => row.GameDate);
        var placesOfId = schedule.SelectMany(rows => rows).Where(row => row.GameId is not null).ToLookup(row => row.GameId!);
        var played = sightings
            .Where(row => row.Witness != GameSighting.Schedule && row.ShowsThatItWasPlayed && row.Key is not null)
            .Select(row => row.Key!.Value)
            .ToHashSet();
        var classifier = new GameClassifier(placesOfId, played);

        return [.. dates.Order().Select(date => BuildOne(date, schedule[date], classifier, played))];
    }

    private static Slate BuildOne(
        DateOnly date, IEnumerable<GameSighting> rows, GameClassifier classifier, HashSet<GameKey> played)
    {
        var games = rows.Where(row => row.Key is not null)
            .GroupBy(row => row.Key!.Value)
            .Select(snapshots => classifier.Classify(snapshots.OrderBy(row => row.LastSeen).ThenBy(row => row.Status).Last()));
        var placeholders = rows.Where(row => row.Key is null).Select(row => Placeholder(row, "a team is blank"));

        return new Slate(date, [.. DoubledTeams.Demote(Suspicions.Restrain([.. games]), played).Concat(placeholders).OrderBy(game => game.Tip)]);
    }

    private static SlateGame Placeholder(GameSighting row, string reason) => new(
        default, row.GameId ?? "", row.Away ?? "", row.Home ?? "", row.Tip ?? DateTimeOffset.MinValue, GameClass.Placeholder, reason);
}
