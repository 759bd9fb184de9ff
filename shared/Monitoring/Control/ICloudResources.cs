namespace NbaPipeline.Monitoring.Control;

/// <summary>
/// What a project holds besides what runs: topics, subscriptions, tables, secrets. It only looks. What could not be seen is said, so that a list
/// that is short is not read as a cloud that is empty.
/// </summary>
public interface ICloudResources
{
    Task<Listing<string>> ListTopicsAsync(CancellationToken cancellationToken);

    Task<Listing<PushSubscription>> ListSubscriptionsAsync(CancellationToken cancellationToken);

    /// <summary>Of these tables and views, as <c>dataset.table</c>, those that are there.</summary>
    Task<Listing<string>> FindTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>Of these secrets those whose newest version is in force. Its value is not read.</summary>
    Task<Listing<string>> FindSecretsAsync(IReadOnlyList<string> secrets, CancellationToken cancellationToken);
}
