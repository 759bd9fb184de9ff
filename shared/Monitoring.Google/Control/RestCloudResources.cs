using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Pub/Sub (version 1), BigQuery (2) and Secret Manager (1) over REST, as far as one has to know what is there.</summary>
public sealed class RestCloudResources(GoogleApi google, IOptions<ControlPlaneOptions> options) : ICloudResources
{
    private const int PageSize = 500;
    private const string InForce = "ENABLED";

    private string Project => $"projects/{options.Value.ProjectId}";

    public Task<Listing<string>> ListTopicsAsync(CancellationToken cancellationToken) =>
        ListAsync("topics", topic => ApiJson.LastPart(topic.Text("name"))!, cancellationToken);

    public Task<Listing<PushSubscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => ListAsync("subscriptions", ToSubscription, cancellationToken);

    public Task<Listing<string>> FindTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => FindAsync(
        tables,
        table => (options.Value.BigQuery, $"bigquery/v2/{Project}/datasets/{table.Split('.')[0]}/tables/{table.Split('.')[1]}?fields=tableReference"),
        _ => true,
        cancellationToken);

    public Task<Listing<string>> FindSecretsAsync(IReadOnlyList<string> secrets, CancellationToken cancellationToken) => FindAsync(
        secrets, secret => (options.Value.SecretManager, $"v1/{Project}/secrets/{secret}/versions/latest"), version => version.Text("state") == InForce, cancellationToken);

    private async Task<Listing<T>> ListAsync<T>(string kind, Func<JsonNode, T> read, CancellationToken cancellationToken)
    {
        try
        {
            var pages = await google.PagesAsync(options.Value.PubSub, $"v1/{Project}/{kind}", PageSize, cancellationToken);
            return new([.. pages.SelectMany(page => page.Items(kind)).Select(read)]);
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = [new(null, exception.Message)] };
        }
    }

    // One by one: of a whole project's tables and secrets only ours are anybody's business here.
    private async Task<Listing<string>> FindAsync(
        IReadOnlyList<string> names, Func<string, (Uri Api, string Resource)> place, Func<JsonNode, bool> counts, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(names.Select(name => OneAsync(name, place(name), counts, cancellationToken)));
        return new([.. answers.SelectMany(answer => answer.Items)]) { Unlisted = [.. answers.SelectMany(answer => answer.Unlisted)] };
    }

    private async Task<Listing<string>> OneAsync(string name, (Uri Api, string Resource) place, Func<JsonNode, bool> counts, CancellationToken cancellationToken)
    {
        try
        {
            return new(counts(await google.GetAsync(place.Api, place.Resource, cancellationToken)) ? [name] : []);
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = exception.IsAbsence ? [] : [new(null, exception.Message)] };
        }
    }

    private static PushSubscription ToSubscription(JsonNode subscription) => new(
        ApiJson.LastPart(subscription.Text("name")) ?? "", ApiJson.LastPart(subscription.Text("topic")) ?? "")
    {
        Endpoint = subscription["pushConfig"].Address("pushEndpoint"),
        Identity = subscription["pushConfig"]?["oidcToken"].Text("serviceAccountEmail"),
        DeadLetters = ApiJson.LastPart(subscription["deadLetterPolicy"].Text("deadLetterTopic")),
    };
}
