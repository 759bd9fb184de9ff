using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its games, when its season opened, and what every output holds or why it is not known.</summary>
public sealed record SmokeNight(Slate Slate, DateOnly? Opening, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> Outputs)
{
    public DateOnly Date => Slate.Date;

    /// <summary>Null: it could not be asked.</summary>
    public IReadOnlyList<SmokeFact>? Of(string output) => (Outputs[output] as Evidence<IReadOnlyList<SmokeFact>>.Known)?.Value;

    /// <summary>Of the games that are expected, those that an output holds.</summary>
    public Coverage GamesIn(IEnumerable<GameKey> keys)
    {
        var held = keys.ToHashSet();
        return new Coverage(Slate.Expected.Count(game => held.Contains(game.Key)), Slate.Expected.Count);
    }

    public IReadOnlyList<string> Without(IEnumerable<GameKey> keys)
    {
        var held = keys.ToHashSet();
        return [.. Slate.Expected.Where(game => !held.Contains(game.Key)).Select(game => game.Label)];
    }

    /// <summary>Predictions of games that were not played are nobody's to grade.</summary>
    public IReadOnlyList<SmokeFact>? Predictions => Of(SmokeFact.Predictions)?
        .Where(row => !Slate.Games.Any(game => game.Class is not GameClass.Expected && row.Key == game.Key)).ToList();

    public bool IsWithin(int days) => Date < Opening?.AddDays(days);
}
