using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Tests.Support;

/// <summary>What a project holds besides what runs, in memory: a test takes away, changes, or makes it unseen.</summary>
public sealed class FakeCloudResources : ICloudResources
{
    public List<string> Topics { get; } = [];

    public List<PushSubscription> Subscriptions { get; } = [];

    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>Why nothing of it can be seen; null while it can.</summary>
    public UnlistedPlace? Unlisted { get; set; }

    public Task<Listing<string>> ListTopicsAsync(CancellationToken cancellationToken) => Seen([.. Topics]);

    public Task<Listing<PushSubscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => Seen([.. Subscriptions]);

    public Task<Listing<string>> FindTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => Seen([.. tables.Intersect(Tables)]);

    public Task<Listing<string>> FindSecretsAsync(IReadOnlyList<string> secrets, CancellationToken cancellationToken) => Seen([.. secrets.Intersect(Secrets)]);

    private Task<Listing<T>> Seen<T>(IReadOnlyList<T> all) => Task.FromResult(Unlisted is { } place ? new Listing<T>([]) { Unlisted = [place] } : new Listing<T>(all));
}
