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

    /// <summary>The rows of one table that are about a date, as they stand at a moment (null: at the end).</summary>
    public static IReadOnlyList<SimulatedRow> Of(this PipelineWorld world, string table, string date, string? until = null)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return [.. world.Rows(new HashSet<string> { table }).Where(row => Tables.DateOf(row.Values) == day && !(until is not null && row.At > At(until)))];
    }
}
