namespace Google.Cloud.PubSub.V1;

/// <summary>Publishes and waits for the ids: nothing is batched in the background, where a function would lose it.
/// What a stand-in does not override throws <see cref="NotImplementedException"/>, as in Google's own package.</summary>
public abstract class PublisherServiceApiClient
{
    public static PublisherServiceApiClient Create() => new PublisherServiceApiClientBuilder().Build();

    public static Task<PublisherServiceApiClient> CreateAsync(CancellationToken cancellationToken = default) =>
        new PublisherServiceApiClientBuilder().BuildAsync(cancellationToken);

    public virtual Task<PublishResponse> PublishAsync(
        string topic, IEnumerable<PubsubMessage> messages, CancellationToken cancellationToken) =>
        PublishAsync(TopicName.Parse(topic), messages, cancellationToken);

    public virtual Task<PublishResponse> PublishAsync(TopicName topic, IEnumerable<PubsubMessage> messages) =>
        PublishAsync(topic, messages, CancellationToken.None);

    public virtual Task<PublishResponse> PublishAsync(
        TopicName topic, IEnumerable<PubsubMessage> messages, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
