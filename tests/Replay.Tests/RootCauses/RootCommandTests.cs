using System.Text.RegularExpressions;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Ops;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>Whatever the analysis tells people to type exists: scripts that were never there stood in an earlier doctor's every answer.</summary>
public sealed partial class RootCommandTests
{
    private static readonly DateOnly Date = new(2026, 1, 15);

    private static readonly string[] Outputs =
        [.. SourceRegistry.Default.All.Select(source => source.Name), .. ProcessorCatalogue.All.Select(processor => processor.Name), "predictions", "grading"];

    private static readonly IReadOnlyList<string> Commands =
    [
        .. (from cause in Enum.GetValues<RootCauseName>()
            from phase in Enum.GetValues<Phase>()
            from output in cause is RootCauseName.HistoryThin ? ["2026-01-12"] : Outputs
            from command in RootCommands.Of([new(new(cause, phase, "because", cause is RootCauseName.HistoryThin ? null : output), "what", 1, output)], Facts())
            select command).Distinct(),
    ];

    [Test]
    public void Of_our_own_scripts_each_verb_and_option_exists()
    {
        var own = Commands.Where(command => command.StartsWith("scripts/ops ", StringComparison.Ordinal)).ToList();

        Assert.That(own.Select(command => command.Split(' ')[1]).Distinct(), Is.EquivalentTo(["smoke", "backfill", "why"]));
        Assert.That(own.SelectMany(command => CommandLine.Root().Parse(command["scripts/ops ".Length..]).Errors.Select(error => $"{command}: {error.Message}")), Is.Empty);
    }

    [Test]
    public async Task What_is_asked_with_bq_the_engine_answers()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = new LocalWarehouse(engine, TimeProvider.System);
        foreach (var table in TableCatalogue.All)
        {
            warehouse.CreateTable(table);
        }

        var asked = Commands.Where(command => command.StartsWith("bq ", StringComparison.Ordinal)).Select(command => BigQuery().Match(command).Groups[1].Value).ToList();

        Assert.That(asked, Has.Count.EqualTo(6).And.All.Not.Empty);
        foreach (var sql in asked)
        {
            Assert.That((await warehouse.QueryAsync(sql, [])).Columns, Is.Not.Empty, sql);
        }
    }

    [Test]
    public void What_is_called_in_the_cloud_is_on_record()
    {
        var inventory = File.ReadAllText(Path.Combine(LocalCloud.Checkout.Root, "infra/pipeline.json"));
        var called = Commands.Where(command => command.StartsWith("gcloud ", StringComparison.Ordinal)).Select(command => Cloud().Match(command).Groups[1].Value).ToList();

        Assert.That(called, Is.Not.Empty.And.All.Matches<string>(name => inventory.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Test]
    public void Of_the_pipelines_services_only_routes_that_they_have_are_called()
    {
        var world = new PipelineWorld(Some.Scenario());
        var routes = Commands.Where(command => command.StartsWith("curl ", StringComparison.Ordinal)).Select(command => Address().Match(command)).Select(match => (Service: ServiceOf(match.Groups[1].Value), Route: match.Groups[2].Value)).Distinct().ToList();

        Assert.That(routes, Has.Count.EqualTo(5));
        Assert.That(
            routes.Where(one => SimulatedServices.Answer(new ServiceCall(world.EndsAt, one.Service, "POST", one.Route.TrimStart('/')) { Body = "{}", Authorization = "Bearer token" }, world, []).Status == 404), Is.Empty);
    }

    private static string ServiceOf(string variable) => variable switch
    {
        "PHASE1_SCRAPERS_URL" => PipelineHandler.Scrapers,
        "PHASE3_ANALYTICS_URL" => PipelineHandler.Analytics,
        "PHASE4_PRECOMPUTE_URL" => PipelineHandler.Precompute,
        "PREDICTION_COORDINATOR_URL" => PipelineHandler.Coordinator,
        _ => throw new InvalidOperationException($"Nobody set {variable}."),
    };

    private static RootFacts Facts()
    {
        var slate = SlateBuilder.Build([Date], []).Single();
        return new RootFacts(slate, Array.Empty<GameSighting>().ToLookup(row => row.Witness), RootRecords.None, new FeatureFacts(slate), Some.At("2026-01-17T18:00:00Z")) { Sources = SourceRegistry.Default.All };
    }

    [GeneratedRegex("^bq query --use_legacy_sql=false \"([^\"]+)\"$")]
    private static partial Regex BigQuery();

    [GeneratedRegex("^gcloud (?:pubsub topics publish|scheduler jobs run|run services describe) ([a-z0-9-]+)")]
    private static partial Regex Cloud();

    [GeneratedRegex("\"\\$([A-Z0-9_]+)(/[a-z-]+)\"")]
    private static partial Regex Address();
}
