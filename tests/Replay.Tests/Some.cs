using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>Scenarios, worlds and messages by intention.</summary>
internal static class Some
{
    public const string Alert = "box-score-completeness-alert";

    public const string MissingOnThe19th =
        """{ "id": "gap", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] }""";

    public static string ScenarioJson(string faults = "", string more = "", string from = "2026-01-19", string to = "2026-01-20") =>
        $$"""{ "name": "some", "from": "{{from}}", "to": "{{to}}", "noise": 0, "history_days": 2{{more}}, "faults": [{{faults}}] }""";

    public static Scenario Scenario(string faults = "", string more = "", string from = "2026-01-19", string to = "2026-01-20") =>
        ScenarioLoader.Parse(ScenarioJson(faults, more, from, to));

    public static PipelineWorld World(string faults = "", string more = "", string from = "2026-01-19", string to = "2026-01-20") =>
        new(Scenario(faults, more, from, to));

    public static PipelineWorld January() => new(ScenarioLoader.Load("january-first-week"));

    public static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    public static ReplayPost Post(string at, string fingerprint, Severity severity = Severity.Warning, PostKind kind = PostKind.Open) =>
        new(At(at), Alert, kind, severity, fingerprint) { Title = $"{severity}: {fingerprint}", Text = $"{severity}: {fingerprint}" };

    public static ReplayRecord Record(params ReplayPost[] posts) => new([], posts, TimeSpan.Zero);

    public static Scoreboard Score(PipelineWorld world, params ReplayPost[] posts) => Scorer.Score(world, Record(posts));

    public static IReadOnlyList<string> Games(this PipelineWorld world, string table, DateOnly date, DateTimeOffset? until = null) =>
        [.. world.Rows(new HashSet<string> { table })
            .Where(row => date.Equals(row.Values["game_date"]) && !(row.At > until))
            .Select(row => (string)row.Values["game_id"]!)
            .Distinct()
            .Order(StringComparer.Ordinal)];
}
