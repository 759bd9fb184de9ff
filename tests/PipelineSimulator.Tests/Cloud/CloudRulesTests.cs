namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class CloudRulesTests
{
    private const string Span = """ "from": "2026-01-20T05:00:00Z", "to": "2026-01-20T09:00:00Z" """;

    [TestCase("store_down", "store")]
    [TestCase("slack_down", "slack")]
    public void Who_cannot_remember_or_tell_is_seen_from_outside_or_when_it_is_over(string kind, string entity)
    {
        var truth = Watches.Truth($$"""{ "id": "x", "kind": "{{kind}}", "status": 503, {{Span}} }""", Watches.Every(30));

        Assert.That(truth.Cells, Is.EqualTo([new Cell(0, entity, new(2026, 1, 20))]));
        Assert.That((truth.ObservableAt, truth.EndsAt, truth.ShowsAsFailure), Is.EqualTo((truth.EndsAt, Worlds.At("2026-01-20T09:00:00Z"), true)));
    }

    [TestCase(""" "kind": "warehouse_down", "reason": "tired" """, "must be one of backendError, accessDenied, hang")]
    [TestCase(""" "kind": "table_broken" """, "needs table")]
    [TestCase(""" "kind": "permission_lost", "reason": "everything" """, "must be one of queries, writes, all")]
    [TestCase(""" "kind": "slack_down", "status": 200 """, "must be at least 400")]
    [TestCase(""" "kind": "function_dead" """, "needs function")]
    public void A_fault_of_the_cloud_that_is_not_clear_is_refused(string fields, string sentence) =>
        Assert.That(
            () => Worlds.Scenario($$"""{ "id": "x", {{Span}}, {{fields}} }"""), Throws.TypeOf<ScenarioException>().With.Message.Contains(sentence));

    [TestCase("warehouse_down", "")]
    [TestCase("store_down", "")]
    [TestCase("function_dead", """, "function": "incident-sweep" """)]
    public void A_fault_of_the_cloud_has_a_beginning_and_an_end(string kind, string more) =>
        Assert.That(
            () => Worlds.Scenario($$"""{ "id": "x", "kind": "{{kind}}", "from": "2026-01-20T05:00:00Z"{{more}} }"""),
            Throws.TypeOf<ScenarioException>().With.Message.Contains("needs to"));
}
