using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Repository.Tests.Inventory;

public sealed class InventoryTests
{
    private static string Json => Checkout.Read("infra/pipeline.json");

    [Test]
    public void The_inventory_follows_its_schema() => Assert.That(InventoryRules.SchemaViolations(Json), Is.Empty);

    [Test]
    public void Its_facts_hold_to_one_another() => Assert.That(InventoryRules.Violations(PipelineInventory.Parse(Json)), Is.Empty);

    [Test]
    public void The_library_carries_it_and_the_manifest_of_every_function()
    {
        Assert.That(PipelineInventory.Shipped.Jobs, Has.Count.EqualTo(PipelineInventory.Parse(Json).Jobs.Count));
        Assert.That(OwnFunctions.Shipped.Select(function => function.Name), Is.EquivalentTo(Shipped.Functions.Select(name => Shipped.Function(name).Manifest.Name)));
    }

    [Test]
    public void The_simulated_control_plane_has_the_same_jobs_in_the_same_regions()
    {
        var simulated = Checkout.Read("scripts/PipelineSimulator/data/pipeline-jobs.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim().Split(';')).Select(fields => (fields[0], fields[1]));

        Assert.That(PipelineInventory.Shipped.Jobs.Select(job => (job.Name, job.Region)), Is.EquivalentTo(simulated));
    }

    [TestCase("\"cron\": \"0 * * * *\"", "\"cron\": \"61 * * * *\"", "unreadable cron '61 * * * *'")]
    [TestCase("\"service\": \"prediction-coordinator\"", "\"service\": \"prediction-coordinators\"", "calls prediction-coordinators, which is not there")]
    [TestCase("\"topic\": \"auto-retry-trigger\" } }", "\"topic\": \"auto-retry\" } }", "publishes to auto-retry, which is not there")]
    [TestCase("\"name\": \"grading-morning\"", "\"name\": \"grading-daily\"", "job us-west2/grading-daily stands there twice")]
    [TestCase("\"consumers\": [\"auto-retry-processor\"]", "\"consumers\": []", "whose consumers do not name it")]
    public void A_fact_that_contradicts_another_is_named(string fact, string changed, string words)
    {
        var damaged = Json.Replace(fact, changed, StringComparison.Ordinal);

        Assume.That(damaged, Is.Not.EqualTo(Json));
        Assert.That(InventoryRules.Violations(PipelineInventory.Parse(damaged)), Has.Some.Contains(words));
    }

    [Test]
    public void A_region_that_nobody_uses_is_refused() => Assert.That(
        InventoryRules.SchemaViolations(Json.Replace("\"region\": \"us-central1\"", "\"region\": \"us-east4\"", StringComparison.Ordinal)), Is.Not.Empty);
}
