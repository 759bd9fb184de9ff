using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ScenarioLoaderTests
{
    [Test]
    public void The_example_fields_are_read_with_their_defaults()
    {
        var scenario = Some.Scenario(
            Some.MissingOnThe19th,
            """, "expect": [{ "fault": "gap", "detected_by": ["a"], "severity_max": "Warning", "says": "x" }]""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (scenario.Seed, scenario.World, scenario.Moves, scenario.Sink, scenario.Days),
                Is.EqualTo((1, WorldKind.Closed, MovesKind.Real, SinkKind.Bot, 2)));
            Assert.That(scenario.Faults[0].GameReferences, Is.EqualTo(["2026-01-19:MIA@GSW"]));
            Assert.That(scenario.Expect[0].WithinMinutes, Is.EqualTo(1440));
            Assert.That(scenario.Expect[0].SeverityMax, Is.EqualTo(Severity.Warning));
        }
    }

    [Test]
    public void Dates_may_be_a_list_or_a_range_or_one_date()
    {
        var scenario = Some.Scenario("""
            { "id": "a", "kind": "game_id_formats", "dates": ["2026-01-19", "2026-01-20"] },
            { "id": "b", "kind": "game_id_formats", "dates": { "from": "2026-01-19", "to": "2026-01-20" } },
            { "id": "c", "kind": "game_id_formats", "date": "2026-01-20" }
            """);

        Assert.That(scenario.Faults.Select(fault => fault.GameDates.Count), Is.EqualTo([2, 2, 1]));
    }

    [TestCase("""{ "id": "x", "kind": "gremlins" }""", "$.faults[0].kind: kind gremlins is unknown.")]
    [TestCase("""{ "id": "x", "kind": "store_down", "status": 503 }""", "$.faults[0] (store_down): needs from.")]
    [TestCase("""{ "id": "x", "kind": "source_late", "source": "bdl", "date": "2026-01-19" }""", "$.faults[0] (source_late): needs hours or until.")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "date": "2026-01-19", "hours": 2 }""", "a fault of this kind has no field 'hours'")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "date": "19 January" }""", "$.faults[0].date (line 1): must be a date such as 2026-01-15.")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "dates": ["2026-13-40"] }""", "must be a date such as 2026-01-15.")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "dates": { "from": "2026-01-20", "to": "2026-01-19" } }""", "holds no date")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "date": "2026-02-19" }""", "lies outside 2026-01-19 to 2026-01-20")]
    [TestCase("""{ "id": "x", "kind": "called_off", "game": "GSW-MIN" }""", "'GSW-MIN' is no game")]
    [TestCase("""{ "id": "x", "kind": "called_off", "game": "2026-01-19:GSW@MIN" }""", "the schedule has no game '2026-01-19:GSW@MIN'")]
    [TestCase("""{ "id": "x", "kind": "game_id_formats", "date": "2026-01-19", "detectable": false }""", "$.faults[0].why: a fault that is not detectable says why.")]
    [TestCase("""{ "id": "x", "kind": "source_retired", "source": "espn", "from": "2026-01-19T00:00:00Z" }""", "must be one of bdl, nbac_gamebook")]
    public void A_fault_that_cannot_be_replayed_is_refused_in_a_sentence(string fault, string sentence) =>
        Assert.That(() => Some.Scenario(fault), Throws.TypeOf<ScenarioException>().With.Message.Contains(sentence));

    [TestCase(""", "colour": "blue" """, "$.colour (line 1): 'colour' is not a field here. Known: name, description")]
    [TestCase(""", "seed": "x" """, "$.seed (line 1): must be a whole number.")]
    [TestCase(""", "sources": { "bdl": { "active": "no" } }""", "must be true or false.")]
    [TestCase(""", "world": "open" """, "$.world (line 1): must be one of closed, recorded.")]
    [TestCase(""", "expect": [{ "fault": "nobody", "detected_by": ["a"] }]""", "$.expect[0].fault: there is no fault 'nobody'.")]
    [TestCase(""", "quiet": [{ "from": "2026-01-20T00:00:00Z", "to": "2026-01-19T00:00:00Z" }]""", "$.quiet[0].from: ")]
    public void A_field_that_is_wrong_is_refused_in_a_sentence(string field, string sentence) =>
        Assert.That(() => Some.Scenario(more: field), Throws.TypeOf<ScenarioException>().With.Message.Contains(sentence));

    [Test]
    public void From_after_to_is_refused() =>
        Assert.That(
            () => Some.Scenario(from: "2026-01-21"),
            Throws.TypeOf<ScenarioException>().With.Message.EqualTo("$.from: 2026-01-21 lies after to, 2026-01-20."));

    [Test]
    public void Text_that_is_not_json_is_refused_with_its_line() =>
        Assert.That(
            () => ScenarioLoader.Parse("{\n  \"name\": \n}"),
            Throws.TypeOf<ScenarioException>().With.Message.StartsWith("Line 3: the scenario is not JSON"));

    [Test]
    public void A_missing_field_and_every_other_mistake_are_told_at_once() =>
        Assert.That(
            () => ScenarioLoader.Parse("""{ "from": "2026-01-19", "too": "2026-01-20" }"""),
            Throws.TypeOf<ScenarioException>().With.Property("Mistakes").Count.EqualTo(3));

    [Test]
    public void A_name_that_does_not_ship_says_which_do() =>
        Assert.That(() => ScenarioLoader.Load("no-such"), Throws.TypeOf<ScenarioException>().With.Message.Contains("january-first-week"));
}
