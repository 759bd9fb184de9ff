namespace NbaPipeline.Monitoring.Control;

/// <summary>What was listed in all places, and which places could not be: an empty list means "none" only where nothing is unlisted.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items)
{
    public IReadOnlyList<UnlistedPlace> Unlisted { get; init; } = [];

    public bool IsComplete => Unlisted.Count == 0;

    /// <summary>Whether this place was seen, so that what is not on the list is not there.</summary>
    public bool Covers(string region) => Unlisted.All(place => place.Region is { } unseen && unseen != region);
}
