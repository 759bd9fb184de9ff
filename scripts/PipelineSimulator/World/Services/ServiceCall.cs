namespace NbaPipeline.PipelineSimulator;

/// <summary>One request to a service of the pipeline, or one message published to a topic (service <c>pubsub</c>, the topic as its route).</summary>
public sealed record ServiceCall(DateTimeOffset At, string Service, string Method, string Route)
{
    /// <summary>The service name under which messages to topics are answered.</summary>
    public const string Bus = "pubsub";

    public string Query { get; init; } = "";

    /// <summary>JSON, or whatever was sent; of a message, its data.</summary>
    public string Body { get; init; } = "";

    /// <summary>The header of that name; null: none.</summary>
    public string? Authorization { get; init; }

    public string? ApiKey { get; init; }
}
