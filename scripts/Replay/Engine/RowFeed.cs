using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Hands the world's rows over up to a moment, in one load: nobody looks in between.</summary>
internal sealed class RowFeed(IEnumerable<SimulatedRow> rows, IReplayWorld sink)
{
    private readonly Queue<SimulatedRow> _waiting = new(rows);

    public async Task LoadUntilAsync(DateTimeOffset at, CancellationToken cancellationToken, Action<DateTimeOffset>? advance = null)
    {
        var due = new List<SimulatedRow>();
        while (_waiting.TryPeek(out var row) && row.At <= at)
        {
            due.Add(_waiting.Dequeue());
        }

        if (due.Count > 0)
        {
            advance?.Invoke(due[^1].At);
            await sink.LoadAsync(due, cancellationToken);
        }
    }
}
