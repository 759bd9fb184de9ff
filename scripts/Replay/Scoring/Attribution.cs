using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Gives each message to the faults whose cells it names. All of them count as seen; the message itself is counted once, for the
/// earliest. What follows an opened problem (a rise, an edit, an all-clear) stays with the fault it was opened for.
/// </summary>
internal sealed class Attribution(IReadOnlyList<FaultTruth> faults)
{
    private readonly Dictionary<string, FaultTruth> _ownerOf = new(StringComparer.Ordinal);
    private readonly OpenProblems _open = new();

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

        var named = post.Identities.SelectMany(identity => CellsOf(identity).Select(cell => (identity, cell, Owners: OwnersOf(cell, post.At)))).ToList();
        var names = named
            .SelectMany(one => one.Owners.Select(fault => new Naming(fault, one.identity.Severity, one.identity.Function ?? post.Function)))
            .Distinct()
            .ToList();
        var owner = Owner(post, names);
        if (owner is not null)
        {
            _ownerOf[post.Problem] = owner;
        }

        return new(post, names, owner, _open.IsSecondOpening(post))
        {
            Ended = [.. post.Ended.SelectMany(CellsOf)],
            Unowned = [.. named.Where(one => one.Owners.Count == 0).Select(one => one.cell).Distinct()],
        };
    }

    private static IEnumerable<Cell> CellsOf(PostIdentity identity) => Fingerprint.TryParse(identity.Fingerprint)?.Cells() ?? [];

    /// <summary>Where one fault has ended and another lasts, the message is about the other: nobody meant what is over.</summary>
    private List<FaultTruth> OwnersOf(Cell cell, DateTimeOffset at)
    {
        var owners = faults.Where(fault => fault.Owns(cell, at)).ToList();
        return owners.TrueForAll(fault => fault.IsOver(at)) ? owners : owners.FindAll(fault => !fault.IsOver(at));
    }

    private FaultTruth? Owner(ReplayPost post, List<Naming> names) =>
        post.Kind != PostKind.Open && _ownerOf.TryGetValue(post.Problem, out var earlier)
            ? earlier
            : names.Select(naming => naming.Truth).OrderBy(fault => fault.IsOver(post.At)).ThenBy(fault => fault.StartsAt).FirstOrDefault();
}
