using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Pours rows and documents of the world into what the functions read, up to a moment at a time: nobody looks in between.</summary>
internal sealed class Pipe(IReplayWorld sink, IReplayDocuments? documents, IReadOnlySet<string>? tables)
{
    private readonly Feed<SimulatedRow> _rows = new(world => world.Rows(tables), row => row.At);
    private readonly Feed<SimulatedDocument> _documents = new(world => documents is null ? [] : world.Documents(), document => document.At);
    private DateTimeOffset? _poured;

    public void Follow(PipelineWorld world)
    {
        _rows.Follow(world, _poured);
        _documents.Follow(world, _poured);
    }

    public async Task PourUntilAsync(DateTimeOffset at, Action<DateTimeOffset>? advance, CancellationToken cancellationToken)
    {
        var rows = _rows.TakeUntil(at);
        if (rows.Count > 0)
        {
            advance?.Invoke(rows[^1].At);
            await sink.LoadAsync(rows, cancellationToken);
        }

        foreach (var document in _documents.TakeUntil(at))
        {
            await documents!.PutAsync(document, cancellationToken);
        }

        _poured = at;
    }
}
