using System.Text.Json;

namespace NbaPipeline.Replay.Tests;

/// <summary>The names below are those of the contract; whoever reads the JSON relies on every one of them.</summary>
public sealed class ScoreboardJsonTests
{
    private static readonly string[] Top =
        ["scenario", "from", "to", "world", "passed", "failures", "incidents", "false_alerts", "missed", "totals"];

    private static readonly string[] Incident =
    [
        "fault", "kind", "data_due_at", "observable_at", "detected_at", "detected_by", "minutes_to_detect", "minutes_to_critical",
        "severity", "posts", "edits", "replies", "recovered", "resolved_at", "minutes_to_recover",
    ];

    private static readonly string[] Totals =
    [
        "faults", "detectable", "detected", "precision", "recall", "median_minutes_to_detect", "p95_minutes_to_detect",
        "recoverable", "recovered", "recovered_without_proof", "duplicate_triggers",
        "posts", "edits", "replies", "posts_per_day_median", "posts_per_day_max", "reports",
        "zero_touch_days", "days", "gate_wrong_opens", "gate_wrong_blocks",
        "invocations", "queries", "cache_hits", "bytes_billed", "bytes_billed_per_day_max", "wall_seconds",
    ];

    private readonly JsonElement _json = JsonDocument.Parse(ScoreboardJson.Write(Scored())).RootElement;

    [Test]
    public void Every_field_of_the_contract_is_there_in_its_order_and_no_other()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(_json), Is.EqualTo(Top));
            Assert.That(Names(_json.GetProperty("incidents")[0]), Is.EqualTo(Incident));
            Assert.That(Names(_json.GetProperty("totals")), Is.EqualTo(Totals));
            Assert.That(Names(_json.GetProperty("failures")[0]), Is.EqualTo(["expect", "what", "expected", "actual"]));
            Assert.That(Names(_json.GetProperty("false_alerts")[0]), Is.EqualTo(["at", "function", "title", "why"]));
        }
    }

    [Test]
    public void Values_are_spelled_as_the_contract_spells_them()
    {
        var incident = _json.GetProperty("incidents")[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_json.GetProperty("from").GetString(), Is.EqualTo("2026-01-19"));
            Assert.That(_json.GetProperty("world").GetString(), Is.EqualTo("closed"));
            Assert.That(incident.GetProperty("observable_at").GetString(), Is.EqualTo("2026-01-20T12:00:00Z"));
            Assert.That(incident.GetProperty("severity").GetString(), Is.EqualTo("Warning"));
            Assert.That(_json.GetProperty("failures")[0].GetRawText(), Does.Contain("\"severity_min\"").And.Contain("\"Critical\""));
        }
    }

    [Test]
    public void What_was_not_detected_stands_there_with_nulls()
    {
        var incident = _json.GetProperty("incidents")[1];

        Assert.That(
            new[] { "detected_at", "detected_by", "minutes_to_detect", "minutes_to_critical", "severity", "resolved_at", "minutes_to_recover" }
                .Select(name => incident.GetProperty(name).ValueKind),
            Is.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void A_self_ended_fault_says_so_in_the_scenarios_word()
    {
        var score = Some.Score(Some.World("""{ "id": "late", "kind": "source_late", "source": "bdl", "date": "2026-01-19", "hours": 8 }"""));

        Assert.That(
            JsonDocument.Parse(ScoreboardJson.Write(score)).RootElement.GetProperty("incidents")[0].GetProperty("recovered").GetString(),
            Is.EqualTo("self"));
    }

    private static Scoreboard Scored() => Some.Score(
        Some.World(
            Some.MissingOnThe19th + """, { "id": "next", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-20", "count": 3 }""",
            """, "expect": [{ "fault": "gap", "detected_by": ["box-score-completeness-alert"], "severity_min": "Critical" }]"""),
        Some.Post("2026-01-20T18:00:00Z", "phase2/bdl/2026-01-19"),
        Some.Post("2026-01-20T18:00:00Z", "phase4/PDC/2026-01-14"));

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];
}
