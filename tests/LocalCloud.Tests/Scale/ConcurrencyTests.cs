using System.Diagnostics;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests.Scale;

public sealed class ConcurrencyTests
{
    private const string Box = "nba_raw.bdl_player_boxscores";
    private const int Clients = 8;
    private const int QueriesEach = 50;
    private const int Days = 10;

    [Test]
    [Property("Conformance", "Concurrency: eight clients at once each get their own right answers")]
    public async Task Eight_clients_at_once_get_right_answers()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Loaded(Engine.Shared));

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(cloud, client))));

        Assert.That(answers.SelectMany(client => client), Has.Exactly(Clients * QueriesEach).Items.And.All.EqualTo("right"));
    }

    [Test]
    [Property("Conformance", "Concurrency: when the engine dies a query is answered rightly or fails with backendError, and the next is answered")]
    public async Task An_engine_that_is_killed_again_and_again_gives_right_answers_or_backend_errors()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        await using var cloud = await LocalCloudFixture.OverAsync(Loaded(engine));
        var asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(cloud, client))));

        for (var kill = 0; kill < 3; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150));
            Kill(engine.ProcessId);
        }

        var answers = (await asking).SelectMany(client => client).ToArray();
        Assert.That(answers, Has.Exactly(Clients * QueriesEach).Items.And.All.AnyOf("right", "backendError"));
        Assert.That(answers.Count(answer => answer == "right"), Is.GreaterThan(Clients * QueriesEach / 2));
        Assert.That(await AskAsync(cloud, 0), Is.All.EqualTo("right"));
    }

    private static async Task<List<string>> AskAsync(LocalCloudFixture cloud, int client)
    {
        var answers = new List<string>();
        for (var number = 0; number < QueriesEach; number++)
        {
            var day = (client + number) % Days;
            var sql = $"SELECT {client}, COUNT(*) + {number}, MAX(points) FROM {Box} WHERE game_date = '{Some.Thursday.AddDays(day):yyyy-MM-dd}'";
            var (_, body) = await cloud.QueryAsync(sql, more: new JsonObject { ["useQueryCache"] = number % 2 == 0 });
            var expected = $$"""[{"v":"{{client}}"},{"v":"{{day + 1 + number}}"},{"v":"{{day}}"}]""";
            answers.Add(body["rows"]?[0]?["f"]?.ToJsonString() == expected ? "right" : (string?)body["error"]?["errors"]?[0]?["reason"] ?? body.ToJsonString());
        }

        return answers;
    }

    private static LocalWarehouse Loaded(GoogleSqlEngine engine)
    {
        var warehouse = new LocalWarehouse(engine, TimeProvider.System);
        warehouse.CreateTable(TableCatalogue.Get(Box));
        warehouse.Load(Box, Enumerable.Range(0, Days).SelectMany(day => Enumerable.Range(0, day + 1).Select(row => Some.BoxScore(Some.Thursday.AddDays(day), row))));
        return warehouse;
    }

    private static void Kill(int id)
    {
        try
        {
            Process.GetProcessById(id).Kill();
        }
        catch (ArgumentException)
        {
            // It is being started again at this moment.
        }
    }
}
