using System.Net;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.DryRuns;

public sealed class DryRunTests
{
    private static readonly WarehouseException NoTable = new("notFound", "No such table.", isPermanent: true);
    private static readonly DateTimeOffset Noon = Some.Eastern("2026-01-17 12:00");

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Functions))]
    public async Task A_dry_run_that_finds_no_rows_sends_and_writes_nothing(string function) =>
        await ExpectNoChange(Shipped.Function(function), new ScriptedWarehouse(failure: null), warehouse => warehouse.Appended);

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Functions))]
    public async Task A_dry_run_that_cannot_look_sends_and_writes_nothing(string function) =>
        await ExpectNoChange(Shipped.Function(function), new ScriptedWarehouse(NoTable), warehouse => warehouse.Appended);

    [Test]
    public async Task A_dry_run_with_much_to_tell_sends_and_writes_nothing() =>
        await ExpectNoChange(BoxScores, Trouble(), warehouse => warehouse.Appended.Select(append => append.Table));

    [Test]
    public async Task A_real_run_in_the_same_trouble_is_seen_to_write_and_to_send()
    {
        using var rehearsal = new Rehearsal(Trouble(), Noon);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");

        using var response = await rehearsal.CallAsync(BoxScores.LoadClass(), request);

        Assert.That(rehearsal.Changes, Has.Some.StartsWith("creates incidents/").And.Some.EqualTo("calls POST hooks.slack.example"));
    }

    private static FunctionFolder BoxScores => Shipped.Function("BoxScoreCompletenessAlert");

    private static FakeWarehouse Trouble() => new FakeWarehouse().See(Some.Night(8, bdl: 1, gamebook: 1)
        .Select(sighting => sighting.Witness == SourceRegistry.BallDontLie.Name ? sighting with { ActiveCount = 0 } : sighting));

    private static async Task ExpectNoChange<T>(FunctionFolder folder, T warehouse, Func<T, IEnumerable<string>> appended)
        where T : IWarehouse
    {
        using var rehearsal = new Rehearsal(warehouse, Noon);
        using var request = DryRunCall.Of(folder.Manifest.Trigger.Type);

        using var response = await rehearsal.CallAsync(folder.LoadClass(), request);

        Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable));
        Assert.That(rehearsal.Changes, Is.Empty);
        Assert.That(appended(warehouse), Is.Empty);
    }
}
