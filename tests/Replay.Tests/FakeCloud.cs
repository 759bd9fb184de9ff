using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>A warehouse, a function and a channel in one, that remember what they were given.</summary>
internal sealed class FakeCloud(DateTimeOffset start) : IReplayWorld, IReplayFunction, IPostLog
{
    private readonly Queue<PostedMessage> _posts = new();
    private readonly Dictionary<(string Table, DateOnly GameDate), List<SimulatedRow>> _nights = [];

    public SimulatedClock Clock { get; } = new(start);

    public List<SimulatedRow> Rows { get; } = [];

    public List<(DateTimeOffset At, int Rows)> Seen { get; } = [];

    public int LoadedTooEarly { get; private set; }

    public string? Says { get; set; }

    public TimeSpan BackOff { get; set; }

    public IReadOnlyList<SimulatedRow> Of(string table, DateOnly gameDate) => _nights.GetValueOrDefault((table, gameDate)) ?? [];

    public Task LoadAsync(IReadOnlyList<SimulatedRow> rows, CancellationToken cancellationToken)
    {
        LoadedTooEarly += rows.Count(row => row.At > Clock.GetUtcNow());
        Rows.AddRange(rows);
        foreach (var row in rows)
        {
            var key = (row.Table, Tables.DateOf(row.Values));
            _nights.TryAdd(key, []);
            _nights[key].Add(row);
        }

        return Task.CompletedTask;
    }

    public async Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(BackOff, Clock, cancellationToken);
        Seen.Add((Clock.GetUtcNow(), Rows.Count));
        if (Says is { } json)
        {
            Post(json);
        }

        return new(200, """{ "cost": { "queries": 2, "cache_hits": 1, "bytes_billed": 10 } }""");
    }

    public void Post(string json) => _posts.Enqueue(new(Clock.GetUtcNow(), json));

    public IReadOnlyList<PostedMessage> TakeNew()
    {
        List<PostedMessage> taken = [.. _posts];
        _posts.Clear();
        return taken;
    }
}
