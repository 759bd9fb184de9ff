using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Cloud Functions, version 2: one list over all regions, which names those that it could not reach.</summary>
public sealed class FunctionsApi(GoogleApi google, IOptions<ControlPlaneOptions> options)
{
    private const int PageSize = 100;

    // As infra/versions.tf labels everything it makes.
    private const string System = "nba-reliability";

    public async Task<Listing<DeployedFunction>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pages = await google.PagesAsync(
                options.Value.Functions, $"v2/projects/{options.Value.ProjectId}/locations/-/functions", PageSize, cancellationToken);
            return new([.. pages.SelectMany(page => page.Items("functions")).Select(ToFunction)])
            {
                Unlisted = [.. pages.SelectMany(page => page.Items("unreachable")).Select(place => Unreachable(place.ToString())).Distinct()],
            };
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = [new(null, exception.Message)] };
        }
    }

    private static UnlistedPlace Unreachable(string place) => new(ApiJson.LastPart(place), "the list calls it unreachable");

    private static DeployedFunction ToFunction(JsonNode function) => new(
        function.Text("name") ?? throw new ControlPlaneException("a function has no name", isPermanent: true),
        function.Text("state") ?? "UNKNOWN",
        [.. new[] { function.Address("url"), function["serviceConfig"].Address("uri") }.OfType<Uri>().Distinct()])
    {
        Topic = ApiJson.LastPart(function["eventTrigger"].Text("pubsubTopic")),
        Identity = function["serviceConfig"].Text("serviceAccountEmail"),
        IsOurs = function["labels"].Text("system") == System,
        Revision = function["serviceConfig"].Text("revision"),
        UpdatedAt = function.Time("updateTime"),
        Problem = function.Items("stateMessages").Select(message => message.Text("message")).OfType<string>().FirstOrDefault(),
    };
}
