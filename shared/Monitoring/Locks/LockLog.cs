using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Locks;

/// <summary>
/// All locks, ours and the pipeline's; and the one way in which a person may end one: expired, and still the one that he saw. The document's
/// version fences it: whoever takes the lock in between keeps it.
/// </summary>
public sealed class LockLog(IDocumentStore documents, LockThresholds thresholds, TimeProvider time)
{
    /// <summary>Per collection, in the order of <see cref="LockKind.All"/>; one that cannot be read leaves the others known.</summary>
    public async Task<IReadOnlyList<LockShelf>> ListAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(LockKind.All.Select(collection => ReadAsync(collection, cancellationToken)));

    /// <param name="seen">The lock as the person saw it.</param>
    /// <param name="reason">Why, for the audit that the caller writes; at least <see cref="LockClaim.ShortestReason"/> characters.</param>
    /// <param name="isDryRun">Only says what would become of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The reason says nothing.</exception>
    /// <exception cref="DocumentStoreException">The store could not be asked, or it is not known whether it obeyed.</exception>
    public async Task<LockRelease> ReleaseAsync(LockClaim seen, string reason, bool isDryRun, CancellationToken cancellationToken)
    {
        if (reason.Trim().Length < LockClaim.ShortestReason)
        {
            throw new ArgumentException($"A lock is released for a reason of at least {LockClaim.ShortestReason} characters.", nameof(reason));
        }

        var document = LockKind.Of(seen.Lock) is null ? null : await documents.GetAsync(seen.Lock, cancellationToken);
        var found = document is null ? null : LockReader.Read(document);
        return LockJudge.RefusalOf(found, seen, thresholds, time.GetUtcNow()) switch
        {
            { } refusal => refusal,
            null when isDryRun => new(LockReleaseOutcome.WouldRelease, $"{seen.Lock} of {seen.Holder} would be released.", found),
            null when await EndAsync(document!, cancellationToken) => new(LockReleaseOutcome.Released, $"{seen.Lock} of {seen.Holder} is released.", found),
            null => new(LockReleaseOutcome.Changed, $"{seen.Lock} changed while it was being released; somebody else has it, or had it.", found),
        };
    }

    // The number of a lease only grows: one that began anew would let a holder who slept through it write after his successor.
    private Task<bool> EndAsync(Document document, CancellationToken cancellationToken) => LockKind.Of(document.Path)!.IsOurs
        ? documents.UpdateAsync(document.Path, WithoutOwner(document.Json), document.Version, cancellationToken)
        : documents.DeleteAsync(document.Path, document.Version, cancellationToken);

    private static string WithoutOwner(string json)
    {
        var lease = JsonNode.Parse(json)!.AsObject();
        lease["owner"] = "";
        return lease.ToJsonString();
    }

    private async Task<LockShelf> ReadAsync(LockKind collection, CancellationToken cancellationToken)
    {
        try
        {
            var held = await documents.ListAsync(collection.Name, cancellationToken);
            return new(collection, new Evidence<IReadOnlyList<HeldLock>>.Known([.. held.Select(LockReader.Read)]));
        }
        catch (DocumentStoreException exception)
        {
            return new(collection, new Evidence<IReadOnlyList<HeldLock>>.Unknown(new(exception.Message.TrimEnd('.'), "documents")));
        }
    }
}
