using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Cloud Run: services and revisions by version 2, which has no list over all regions and none of them; these come from version 1.</summary>
public sealed class RunApi(GoogleApi google, Regions regions, IOptions<ControlPlaneOptions> options)
{
    private const int PageSize = 100;

    private Uri Api => options.Value.Run;

    public Task<Listing<DeployedService>> ListAsync(CancellationToken cancellationToken) =>
        regions.ListAsync(Api, $"v1/projects/{options.Value.ProjectId}/locations", InAsync, cancellationToken);

    public async Task<IReadOnlyList<ServiceRevision>> RevisionsAsync(string service, CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(Api, $"v2/{service}/revisions", PageSize, cancellationToken);
        return [.. pages.SelectMany(page => page.Items("revisions")).Select(ToRevision).OrderByDescending(revision => revision.CreatedAt)];
    }

    private async Task<IReadOnlyList<DeployedService>> InAsync(string location, CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(Api, $"v2/{location}/services", PageSize, cancellationToken);
        return [.. pages.SelectMany(page => page.Items("services")).Select(ToService)];
    }

    private static DeployedService ToService(JsonNode service) => new(
        service.Text("name") ?? throw new ControlPlaneException("a service has no name", isPermanent: true), AddressesOf(service))
    {
        IsReady = IsMet(service["terminalCondition"]),
        Problem = ProblemOf(service["terminalCondition"]),
        Revision = ApiJson.LastPart(service.Text("latestReadyRevision")),
    };

    // A service has two addresses: one with a hash, and one with the project's number.
    private static IReadOnlyList<Uri> AddressesOf(JsonNode service) =>
    [
        .. service.Items("urls").Select(url => url.ToString()).Append(service.Text("uri")).OfType<string>()
            .Where(text => Uri.TryCreate(text, UriKind.Absolute, out _)).Distinct(StringComparer.Ordinal).Select(text => new Uri(text)),
    ];

    private static ServiceRevision ToRevision(JsonNode revision)
    {
        var ready = revision.Items("conditions").FirstOrDefault(condition => condition.Text("type") == "Ready");
        return new(ApiJson.LastPart(revision.Text("name")) ?? "", revision.Time("createTime"), IsMet(ready), ProblemOf(ready));
    }

    private static bool? IsMet(JsonNode? condition) => condition.Text("state") switch
    {
        "CONDITION_SUCCEEDED" => true,
        "CONDITION_FAILED" => false,
        _ => null,
    };

    private static string? ProblemOf(JsonNode? condition) =>
        IsMet(condition) is false ? condition.Text("message") ?? condition.Text("reason") ?? "it does not say why" : null;
}
