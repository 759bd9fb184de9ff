using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Messages;

public sealed class StoredDocumentsTests
{
    private readonly InProcessDocumentStore _store = new();

    [Test]
    public async Task A_marker_stands_in_the_shared_store_as_it_is_at_the_moment()
    {
        var world = Some.World();
        var cloud = new FakeCloud(world.StartsAt);
        var counts = new List<int>();
        var listener = new Listener(cloud.Clock) { Acts = _ => counts.Add(Count()) };
        var engine = new ReplayEngine(cloud.Clock, cloud, cloud) { Documents = new StoredDocuments(_store) };

        await engine.RunAsync(world, [new("reader", [new("0 7 20 1 *"), new("0 8 20 1 *")], listener)], CancellationToken.None);

        Assert.That(counts, Is.EqualTo([1, 5]));
    }

    [Test]
    public async Task A_new_state_takes_the_place_of_the_old()
    {
        var documents = new StoredDocuments(_store);

        await documents.PutAllAsync([State(1), State(2)], CancellationToken.None);

        var stored = await _store.GetAsync("phase4_completion/2026-01-19", CancellationToken.None);
        Assert.That(stored!.Json, Is.EqualTo("""{"_completed_count":2,"_missing_processors":["player_daily_cache"],"ml_feature_store":{"status":"success"}}"""));
    }

    private int Count()
    {
        var document = _store.GetAsync("phase4_completion/2026-01-19", CancellationToken.None).GetAwaiter().GetResult();
        return (int)JsonNode.Parse(document!.Json)!["_completed_count"]!;
    }

    private static SimulatedDocument State(long count) => new(Some.At("2026-01-20T12:00:00Z"), "phase4_completion", "2026-01-19", new Dictionary<string, object?>
    {
        ["_completed_count"] = count,
        ["_missing_processors"] = new List<object?> { "player_daily_cache" },
        ["ml_feature_store"] = new Dictionary<string, object?> { ["status"] = "success" },
    });
}
