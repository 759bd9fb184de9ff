using System.Collections.Concurrent;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>DML statements on one table run one after another; too many that would change rows do not wait but fail.</summary>
internal sealed class TableTurns(WriteQuota quota)
{
    private readonly ConcurrentDictionary<string, Turns> tables = new(StringComparer.Ordinal);

    /// <summary>Waits for the table; disposing gives it to the next.</summary>
    public async Task<IDisposable> TakeAsync(string table, bool isMutating, CancellationToken cancellationToken)
    {
        var turns = tables.GetOrAdd(table, _ => new Turns());
        var counted = isMutating ? 1 : 0;
        if (Interlocked.Add(ref turns.Outstanding, counted) > quota.WaitingDmlPerTable + 1 && isMutating)
        {
            Interlocked.Add(ref turns.Outstanding, -counted);
            throw quota.TooManyWaiting(table);
        }

        try
        {
            await turns.WaitAsync(cancellationToken);
            return new Turn(turns, counted);
        }
        catch
        {
            Interlocked.Add(ref turns.Outstanding, -counted);
            throw;
        }
    }

    private sealed class Turns() : SemaphoreSlim(1)
    {
        public int Outstanding;
    }

    private sealed class Turn(Turns turns, int counted) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Add(ref turns.Outstanding, -counted);
            turns.Release();
        }
    }
}
