namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>Worlds with one fault, and what stands in their tables.</summary>
internal static class Worlds
{
    /// <summary>Two game dates in January without noise: nine games on the 19th, seven on the 20th.</summary>
    public static PipelineWorld With(string faults = "", string more = "", string from = "2026-01-19", string to = "2026-01-20") =>
        new(Scenario(faults, more, from, to));

    public static Scenario Scenario(string faults = "", string more = "", string from = "2026-01-19", string to = "2026-01-20") => ScenarioLoader.Parse(
        $$"""{ "name": "some", "from": "{{from}}", "to": "{{to}}", "noise": 0, "history_days": 3{{more}}, "faults": [{{faults}}] }""");

    public static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    public static Cell Cell(int phase, string entity, string date) => new(phase, entity, Day(date));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the run history says about one processor and date, in order.</summary>
    public static IReadOnlyList<string> Statuses(this PipelineWorld world, string processor, string date) =>
        [.. world.Of(Tables.RunHistory, date).Where(row => (string?)row.Values["processor_name"] == processor).Select(row => (string)row.Values["status"]!)];

    /// <summary>When rules of one function begin to hold against a date.</summary>
    public static IReadOnlyList<DateTimeOffset> Spells(this PipelineWorld world, string alert, string date, Severity? severity = null) =>
        [.. new RuleBook(world, new PipelineWorld(world.Scenario with { Faults = [] })).On(Day(date))
            .Where(spell => spell.Alert == alert && (severity is null || spell.Severity == severity))
            .Select(spell => spell.From)
            .Distinct()
            .Order()];

    /// <summary>The rows of one table that are about a date, as they stand at a moment (null: at the end).</summary>
    public static IReadOnlyList<SimulatedRow> Of(this PipelineWorld world, string table, string date, string? until = null)
    {
        var day = Day(date);
        return [.. world.Rows(new HashSet<string> { table }).Where(row => Tables.DateOf(row.Values) == day && !(until is not null && row.At > At(until)))];
    }
}
