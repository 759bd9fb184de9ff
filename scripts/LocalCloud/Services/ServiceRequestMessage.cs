namespace NbaPipeline.LocalCloud.Services;

/// <summary>A request to one of the pipeline's services, as it came over HTTP; a message for a topic has its data as body.</summary>
public sealed record ServiceRequestMessage(string Service, string Method, string Route)
{
    public string Query { get; init; } = "";
    public string Body { get; init; } = "";
    public string? Authorization { get; init; }
    public string? ApiKey { get; init; }
}
