namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>The clock runs from 06:00 ET on the 19th to 06:00 ET on the 22nd.</summary>
public sealed class ClockWindowTests
{
    [TestCase("2026-01-18T00:00:00Z", "2026-01-19T11:00:01Z")]
    [TestCase("2026-01-22T11:00:00Z", "2026-01-23T00:00:00Z")]
    public void A_fault_may_reach_over_either_end(string from, string to) =>
        Assert.That(Down(from, to).Faults, Has.Count.EqualTo(1));

    [TestCase("2026-01-18T00:00:00Z", "2026-01-19T11:00:00Z")]
    [TestCase("2026-01-22T11:00:01Z", "2026-01-23T00:00:00Z")]
    public void A_fault_that_is_never_replayed_is_refused(string from, string to) =>
        Assert.That(
            () => Down(from, to),
            Throws.TypeOf<ScenarioException>().With.Message.Match(
                @"^\$\.faults\[0\]: 2026-01-.* to 2026-01-.* lies outside the time that is replayed, 2026-01-19 11:00:00Z to 2026-01-22 11:00:00Z\.$"));

    [TestCase("2025-12-01T00:00:00Z", true)]
    [TestCase("2026-01-22T11:00:01Z", false)]
    public void What_lasts_for_ever_only_has_to_begin(string from, bool isTaken)
    {
        var fault = $$"""{ "id": "x", "kind": "source_retired", "source": "bdl", "from": "{{from}}" }""";

        Assert.That(() => Worlds.Scenario(fault), isTaken ? Throws.Nothing : Throws.TypeOf<ScenarioException>());
    }

    private static Scenario Down(string from, string to) => Worlds.Scenario($$"""{ "id": "x", "kind": "warehouse_down", "from": "{{from}}", "to": "{{to}}" }""");
}
