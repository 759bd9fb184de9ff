using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>All locks at one moment, as the page and its JSON show them.</summary>
public sealed record LockBoard(DateTimeOffset Now, IReadOnlyList<LockBoardShelf> Shelves)
{
    public bool CouldLook => Shelves.All(shelf => shelf.Locks.Unknown is null);

    public static LockBoard Of(IReadOnlyList<LockShelf> shelves, LockThresholds thresholds, DateTimeOffset now)
    {
        return new(now, [.. shelves.Select(shelf => new LockBoardShelf(shelf.Kind.Name, shelf.Kind.IsOurs, shelf.Kind.What, Part.Of(shelf.Locks).Then(RowsOf)))]);

        IReadOnlyList<LockBoardRow> RowsOf(IReadOnlyList<HeldLock> locks) =>
            [.. locks.Select(held => LockBoardRow.Of(held, thresholds, now)).OrderByDescending(row => row.State is LockState.Expired).ThenByDescending(row => row.Lock.AcquiredAt)];
    }

    public IEnumerable<LockBoardRow> Rows => Shelves.SelectMany(shelf => shelf.Locks.Value ?? []);
}
