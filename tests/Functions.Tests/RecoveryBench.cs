using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A repair as it is deployed, over services that only note what they are asked, and a night of five games that both sources have.</summary>
public sealed class RecoveryBench : IAsyncDisposable
{
    private const string Going = """{"halted":false}""";
    private const int Games = 5;
    private readonly FunctionBench _bench;
    private readonly FunctionBench _beginner;

    public RecoveryBench(Type function, DateTimeOffset now)
    {
        _bench = new FunctionBench(function, now) { Services = Services };
        _beginner = new FunctionBench(typeof(PipelineRecovery), now, _bench.Documents, _bench.Slack) { Services = Services, Warehouse = _bench.Warehouse, Clock = _bench.Clock };
    }

    public RecordingServices Services { get; } = new();

    public FakeWarehouse Warehouse => _bench.Warehouse;

    public RecordingNotifier Slack => _bench.Slack;

    public StoppedClock Clock => _bench.Clock;

    public InProcessDocumentStore Documents => _bench.Documents;

    public RecoveryLedger Ledger => new(Documents);

    /// <summary>What these processors (abbreviations) hold of the night, of all its games or of the first so many.</summary>
    public async Task SeeAsync(string processors, int games = Games, bool finished = true, string? halt = Going)
    {
        var night = Some.Night(Games, Games, Games)
            .Select(row => row.Witness == GameSighting.Schedule && !finished ? row with { Status = ScheduleStatus.InProgress, StatusText = "Q4" } : row)
            .ToList();
        Warehouse.Forget();
        Warehouse.See(night).See(SomePredictions.EarlierInTheSeason()).See(Written.By(processors, night, games));
        foreach (var query in new[] { "ProcessorRuns", "PredictedGames", "GradedGames" })
        {
            Warehouse.Answer(query);
        }

        if (halt is not null)
        {
            await Documents.CreateAsync("halt/state", halt, CancellationToken.None);
        }
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(string query = "/") => _bench.CallAsync(query);

    /// <summary>Another function begins a repair of the same world.</summary>
    public async Task BeginAsync() => await _beginner.CallAsync();

    /// <summary>An alert looks at the same world and tells what it sees.</summary>
    public async Task AlertAsync(Type alert)
    {
        await using var bench = new FunctionBench(alert, Clock.Now, Documents, Slack) { Services = Services, Warehouse = Warehouse, Clock = Clock };
        await bench.CallAsync("/");
    }

    public async ValueTask DisposeAsync()
    {
        await _beginner.DisposeAsync();
        await _bench.DisposeAsync();
    }
}
