namespace NbaPipeline.Monitoring.Control;

/// <summary>A Pub/Sub subscription as it is.</summary>
/// <param name="Name">Without its project.</param>
/// <param name="Topic">Whose messages it takes, without its project.</param>
public sealed record PushSubscription(string Name, string Topic)
{
    /// <summary>Where it pushes them; null: somebody fetches them.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Who it is when it pushes.</summary>
    public string? Identity { get; init; }

    /// <summary>Where a message goes that nobody took for long; null: it is tried until it is too old.</summary>
    public string? DeadLetters { get; init; }
}
