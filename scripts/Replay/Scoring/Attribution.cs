using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Gives each message to the faults whose cells it names. All of them count as seen; the message itself is counted once, for the
/// earliest. What follows an opened problem (a rise, an all-clear) stays with the
/// fault it was opened for.
/// </summary>
internal sealed class Attribution(IReadOnlyList<FaultTruth> faults)
{
    private readonly Dictionary<string, FaultTruth> _ownerOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public static IReadOnlyList<AttributedPost> Of(IReadOnlyList<FaultTruth> faults, IEnumerable<ReplayPost> posts)
    {
        var attribution = new Attribution(faults);
        return [.. posts.OrderBy(post => post.At).Select(attribution.Attribute)];
    }

    private AttributedPost Attribute(ReplayPost post)
    {
        if (post.IsReport)
        {
            return new(post, [], Owner: null, IsDuplicate: false);
        }

        var names = post.Identities.SelectMany(identity => Named(identity, post)).ToList();
        var owner = Owner(post, names);
        return new(post, names, owner, Follow(post, owner));
    }

    private IEnumerable<Naming> Named(PostIdentity identity, ReplayPost post) =>
        Fingerprint.TryParse(identity.Fingerprint) is { } fingerprint
            ? fingerprint.Cells().SelectMany(cell => OwnersOf(cell, post.At)).Distinct()
                .Select(fault => new Naming(fault, identity.Severity, identity.Function ?? post.Function))
            : [];

    /// <summary>Where one fault has ended and another lasts, the message is about the other: nobody meant what is over.</summary>
    private List<FaultTruth> OwnersOf(Cell cell, DateTimeOffset at)
    {
        var owners = faults.Where(fault => fault.Owns(cell, at)).ToList();
        return owners.TrueForAll(fault => fault.IsOver(at)) ? owners : owners.FindAll(fault => !fault.IsOver(at));
    }

    private FaultTruth? Owner(ReplayPost post, List<Naming> names) =>
        post.Kind != PostKind.Open && _ownerOf.TryGetValue(post.Fingerprint, out var earlier)
            ? earlier
            : names.Select(naming => naming.Truth).OrderBy(fault => fault.IsOver(post.At)).ThenBy(fault => fault.StartsAt).FirstOrDefault();

    /// <summary>Keeps track of what is open, and tells whether this message opens it a second time.</summary>
    private bool Follow(ReplayPost post, FaultTruth? owner)
    {
        if (owner is not null)
        {
            _ownerOf[post.Fingerprint] = owner;
        }

        if (post.Kind == PostKind.Resolve)
        {
            _open.Remove(post.Fingerprint);
        }

        return post is { Kind: PostKind.Open, Delivery: PostDelivery.Message } && !_open.Add(post.Fingerprint);
    }
}
