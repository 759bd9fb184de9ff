using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>Repairs of conflicts as deployed, with a log that keeps what is appended, and a night of four games whose rows are an hour old.</summary>
public sealed class ConflictBench : IAsyncDisposable
{
    private const string Loader = "BdlPlayerBoxScoresProcessor";
    private static readonly DateTimeOffset Began = Some.Eastern("2026-01-16 01:05");
    private readonly Dictionary<string, GameSighting> _rows = Some.Night(4, bdl: 4).Where(row => row.Witness == SourceRegistry.BallDontLie.Name)
        .ToDictionary(row => $"{row.Away}@{row.Home}");

    private readonly FunctionBench _bench;
    private readonly FunctionBench _alert;

    public ConflictBench()
    {
        _bench = new FunctionBench(typeof(StreamingConflictRecovery), Began) { Services = Services };
        _alert = new FunctionBench(typeof(StreamingConflictAlert), Began, _bench.Documents, _bench.Slack) { Warehouse = _bench.Warehouse, Clock = _bench.Clock };
    }

    public RecordingServices Services { get; } = new();

    public IReadOnlyList<string> Calls => Services.Calls;

    public FakeWarehouse Warehouse => _bench.Warehouse;

    public RecordingNotifier Slack => _bench.Slack;

    public StoppedClock Clock => _bench.Clock;

    public InProcessDocumentStore Documents => _bench.Documents;

    /// <summary>How the schedule calls its games.</summary>
    public long Status { get; set; } = ScheduleStatus.Final;

    /// <summary>"20260115_MEM_ORL retry 1 open", one a row that was appended.</summary>
    public IReadOnlyList<string> Log => [.. Appended.Select(row => $"{row["game_id"]} retry {row["retry_count"]} {(row["resolved"] is true ? $"resolved by {row["resolution_method"]}" : "open")}")];

    private IEnumerable<IReadOnlyDictionary<string, object?>> Appended =>
        Warehouse.Appended.Where(append => append.Table == ConflictLog.Table).SelectMany(append => append.Rows).Select(row => row.Row.Cells);

    public Task SeeAsync(params string[] games) => SeeWithHaltAsync("""{"halted":false}""", games);

    /// <summary>A run of the loader left these games out; the halt flag is as given.</summary>
    public async Task SeeWithHaltAsync(string? halt, params string[] games)
    {
        Warehouse.Answer("ConflictStandings", _ => Standings());
        Warehouse.Answer("OpenConflicts", _ => Standings().Where(one => !one.Resolved).Select(one => one.Conflict));
        Warehouse.Answer("RunConflicts", games.Select(game => new ConflictSighting(Some.Date, SomePredictions.IdOf(game), Loader, Began)));
        Warehouse.Answer("ProcessorRuns");
        Show();
        if (halt is not null)
        {
            await Documents.CreateAsync("halt/state", halt, default);
        }
    }

    /// <summary>The game's rows are loaded now.</summary>
    public void Loaded(string game)
    {
        _rows[game] = _rows[game] with { LastSeen = Clock.Now };
        Show();
    }

    public void Lose(string game)
    {
        _rows.Remove(game);
        Show();
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(string query = "/") => _bench.CallAsync(query);

    public Task AskTheAlertAsync() => _alert.CallAsync();

    /// <summary>As its schedule would, only oftener; the minutes at which it asked for a load.</summary>
    public async Task<IReadOnlyList<int>> CallEveryAsync(int minutes, int until)
    {
        var calls = new List<int>();
        for (var minute = 0; minute < until; minute += minutes)
        {
            var before = Calls.Count;
            await CallAsync();
            calls.AddRange(Enumerable.Repeat(minute, Calls.Count - before));
            Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        return calls;
    }

    public async Task<RecoveryRecord?> RecordAsync() => (await new RecoveryLedger(Documents).ReadAsync(Key(RecoveryAction.Reload), default))?.Record;

    /// <summary>Another repair scraped the source, and the service answered so.</summary>
    public Task AnsweredAsync(string path, string value)
    {
        var fact = new OutputFact(Key(RecoveryAction.Scrape), "BDL") { IsShort = true, DueAt = Clock.Now.AddHours(-1), Words = "nothing" };
        var answer = new ServiceAnswer(ServiceAnswerKind.Accepted, "completed") { Facts = new Dictionary<string, string> { [path] = value } };
        return new RecoveryLedger(Documents).ChangeAsync(fact.Key, _ => RecoveryMachine.Answered(
            RecoveryMachine.Reserved(null, fact, TimeSpan.Zero, 1, new RecoveryThresholds(), Clock.Now)!, answer, 1), default);
    }

    public async ValueTask DisposeAsync()
    {
        await _alert.DisposeAsync();
        await _bench.DisposeAsync();
    }

    private static RecoveryKey Key(RecoveryAction action) => new(action, SourceRegistry.BallDontLie.Name, Some.Date);

    private void Show()
    {
        Warehouse.Forget();
        Warehouse.See([.. Some.Night(4, gamebook: 4).Select(row => row.Witness == GameSighting.Schedule ? row with { Status = Status } : row), .. _rows.Values]);
    }

    // As the query answers: the newest row of each conflict, and when its first was written.
    private IEnumerable<ConflictStanding> Standings() => Appended.GroupBy(row => (string)row["conflict_id"]!).Select(conflict =>
    {
        var newest = conflict.OrderBy(row => row["timestamp"]).ThenBy(row => row["resolved"]).Last();
        return new ConflictStanding(
            conflict.Key, (DateOnly)newest["game_date"]!, (string?)newest["game_id"], (string?)newest["processor_name"], (string?)newest["conflict_type"],
            (long)newest["retry_count"]!, (bool)newest["resolved"]!, (string?)newest["resolution_method"],
            (DateTimeOffset)conflict.Min(row => row["timestamp"])!, (DateTimeOffset)newest["timestamp"]!);
    });
}
