using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A backfill as it is deployed, beside the function that carries it out, over a night of five games that both sources have.</summary>
public sealed class BackfillBench : IAsyncDisposable
{
    public const string Ana = "ana@example.org";
    private const int Games = 5;
    private static readonly DateTimeOffset Now = Some.Eastern("2026-01-16 16:20");
    private readonly FunctionBench _bench;
    private readonly FunctionBench _step;

    public BackfillBench()
    {
        _bench = new FunctionBench(typeof(Backfill), Now) { Services = Services, Callers = new NamedCallers(Ana), ControlPlane = Cloud };
        _step = new FunctionBench(typeof(RecoveryStep), Now, _bench.Documents, _bench.Slack) { Services = Services, Warehouse = _bench.Warehouse, Clock = _bench.Clock };
    }

    public RecordingServices Services { get; } = new();

    public FakeControlPlane Cloud { get; } = SomeCloud.Healthy();

    public FakeWarehouse Warehouse => _bench.Warehouse;

    public RecordingNotifier Slack => _bench.Slack;

    public StoppedClock Clock => _bench.Clock;

    public InProcessDocumentStore Documents => _bench.Documents;

    /// <summary>What these processors (abbreviations) hold of the night, as of a moment, each row so many times.</summary>
    public async Task SeeAsync(string processors, DateTimeOffset? at = null, long times = 1, string? halt = """{"halted":false}""")
    {
        var night = Some.Night(Games, Games, Games);
        Warehouse.Forget();
        Warehouse.See(night).See(SomePredictions.EarlierInTheSeason())
            .See(Written.By(processors, night).Select(row => row with { RowCount = row.RowCount * times, LastSeen = at ?? row.LastSeen }));
        foreach (var query in new[] { "ProcessorRuns", "PredictedGames", "ConflictStandings" })
        {
            Warehouse.Answer(query);
        }

        Warehouse.Answer("GradedGames", SomePredictions.Graded(10, 10) with { LastWritten = at ?? Some.Eastern("2026-01-16 13:05") });
        Warehouse.Answer("SmokeFacts", SomeSmoke.Night());
        if (halt is not null)
        {
            await Documents.CreateAsync("halt/state", halt, default);
        }
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> LookAsync(string query = "?date=2026-01-15&phases=3") => _bench.CallAsync($"/{query}");

    /// <summary>Orders the plan that it shows now, or another.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> OrderAsync(
        string reprocess = "missing", string? plan = null, string? by = Ana, int phase = 3, string reason = "the fix of the 16th is deployed")
    {
        plan ??= (string?)(await LookAsync($"?date=2026-01-15&phases={phase}&reprocess={reprocess}")).Body["plan"];
        var body = JsonSerializer.Serialize(new { from = "2026-01-15", to = "2026-01-15", phases = new[] { phase }, reprocess, reason, plan });
        return await _bench.CallAsync("/", body: body, authorization: by);
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string body, string? by = Ana) => _bench.CallAsync("/", body: body, authorization: by);

    public async Task StepAsync() => await _step.CallAsync();

    public async Task StepAfterAsync(int minutes)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await StepAsync();
    }

    public async Task<JsonNode> ProgressAsync(JsonNode ordered) => (await LookAsync($"?progress={ordered["backfill"]}")).Body;

    public Task<long?> TakeLeaseAsync() => new RecoveryLease(Documents, new RecoveryThresholds()).TakeAsync("another", Clock.Now, default);

    public async Task<RecoveryRecord> RecordAsync(RecoveryAction action, string output) =>
        (await new RecoveryLedger(Documents).ReadAsync(new(action, output, Some.Date), default))!.Record;

    public async ValueTask DisposeAsync()
    {
        await _step.DisposeAsync();
        await _bench.DisposeAsync();
    }
}
