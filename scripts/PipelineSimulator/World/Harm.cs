namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Repairs that replace a date by a part of it: half of what stood there is gone, until the same work is done again and well. The tables of the
/// pipeline are otherwise only added to, or written anew where a run was asked for.
/// </summary>
internal static class Harm
{
    private static readonly string[] Keys = ["game_id", "player_lookup", "team_abbr", "defending_team_abbr"];

    public static IEnumerable<SimulatedRow> Apply(IReadOnlyList<Intervention> works, int seed, IEnumerable<SimulatedRow> rows)
    {
        if (!works.Any(work => work.IsHarmful))
        {
            return rows;
        }

        List<SimulatedRow> all = [.. rows];
        return all.Concat(works.Where(work => work.IsHarmful).SelectMany(work => Of(work, works, seed, all)));
    }

    /// <summary>What is left of rows, in order of time, after the removals among them.</summary>
    public static IReadOnlyList<SimulatedRow> Standing(IEnumerable<SimulatedRow> rows)
    {
        var standing = new List<SimulatedRow>();
        foreach (var row in rows)
        {
            if (row.IsRemoval)
            {
                standing.RemoveAll(one => one.Table == row.Table && row.Removes(one.Values));
            }
            else
            {
                standing.Add(row);
            }
        }

        return standing;
    }

    /// <summary>When the same work was done again without harm; null: it was not.</summary>
    public static DateTimeOffset? MendedAt(Intervention harmful, IReadOnlyList<Intervention> works) => works
        .Where(work => !work.IsHarmful && work.Target == harmful.Target && work.GameDate == harmful.GameDate && work.At > harmful.At)
        .Select(work => (DateTimeOffset?)work.At)
        .Min();

    private static IEnumerable<SimulatedRow> Of(Intervention work, IReadOnlyList<Intervention> works, int seed, List<SimulatedRow> all)
    {
        var table = Tables.Of(work.Target);
        var there = Standing(all.Where(row => row.Table == table && row.At <= work.At && Tables.DateOf(row.Values) == work.GameDate).OrderBy(row => row.At));
        List<string> keys = [.. there.Select(row => KeyOf(row).Value).Distinct().OrderBy(key => Dice.Unit(seed, "harm", key))];
        var lost = keys.Take((keys.Count + 1) / 2).ToHashSet(StringComparer.Ordinal);
        var gone = there.Where(row => lost.Contains(KeyOf(row).Value)).ToList();
        var removals = gone.DistinctBy(row => KeyOf(row).Value).Select(row => Removal(work.At, row));
        return MendedAt(work, works) is { } mended && !Processors.All.Any(processor => processor.Entity == work.Target && processor.IsRewritten)
            ? removals.Concat(gone.Select(row => Again(row, mended)))
            : removals;
    }

    private static SimulatedRow Removal(DateTimeOffset at, SimulatedRow row)
    {
        var (name, value) = KeyOf(row);
        var condemned = new Dictionary<string, object?> { [Tables.DateColumnOf(row.Values)] = Tables.DateOf(row.Values), [name] = value };
        return new(at, row.Table, condemned) { IsRemoval = true };
    }

    private static SimulatedRow Again(SimulatedRow row, DateTimeOffset at) => row with
    {
        At = at,
        Values = row.Values.ToDictionary(pair => pair.Key, pair => pair.Value is DateTimeOffset written && written == row.At ? at : pair.Value),
    };

    private static (string Name, string Value) KeyOf(SimulatedRow row) =>
        Keys.Where(row.Values.ContainsKey).Select(key => (key, (string)row.Values[key]!)).First();
}
