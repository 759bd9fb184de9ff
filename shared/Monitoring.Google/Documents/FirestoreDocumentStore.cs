using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Resilience;
using Polly;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>
/// Documents in Firestore over REST. A document's version is its update time; every write carries the version it expects,
/// so two instances never overwrite each other. A write whose answer was lost is tried again and then loses against
/// itself: the caller reads what it wrote.
/// </summary>
public sealed class FirestoreDocumentStore(IHttpClientFactory clients, IOptions<FirestoreOptions> options, Pipelines pipelines) : IDocumentStore
{
    public const string ClientName = "firestore";

    private const string Commit = ":commit";
    private const int PageSize = 300;

    public async Task<Document?> GetAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, path, Escape(path), null, cancellationToken);
        return answer.IsSuccess ? ToDocument(answer.Body!) : null;
    }

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) =>
        CommitAsync(path, Update(path, json), new JsonObject { ["exists"] = false }, cancellationToken);

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        CommitAsync(path, Update(path, json), new JsonObject { ["updateTime"] = version }, cancellationToken);

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) =>
        CommitAsync(path, new JsonObject { ["delete"] = NameOf(path) }, new JsonObject { ["updateTime"] = version }, cancellationToken);

    public async Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken)
    {
        var documents = new List<Document>();
        var page = "";
        do
        {
            var answer = await SendAsync(HttpMethod.Get, collection, $"{Escape(collection)}?pageSize={PageSize}{page}", null, cancellationToken);
            documents.AddRange((answer.Body?["documents"]?.AsArray() ?? []).Select(document => ToDocument(document!)));
            page = (string?)answer.Body?["nextPageToken"] is { } token ? $"&pageToken={Uri.EscapeDataString(token)}" : "";
        }
        while (page.Length > 0);

        return documents;
    }

    // The documents' own PATCH takes the expected version in its query, where Google's emulator does not read it.
    private async Task<bool> CommitAsync(string path, JsonObject write, JsonObject expected, CancellationToken cancellationToken)
    {
        write["currentDocument"] = expected;
        var body = new JsonObject { ["writes"] = new JsonArray(write) };
        return (await SendAsync(HttpMethod.Post, path, Commit, body, cancellationToken)).IsSuccess;
    }

    private JsonObject Update(string path, string json) => new()
    {
        ["update"] = new JsonObject { ["name"] = NameOf(path), ["fields"] = FirestoreValues.ToFields(JsonNode.Parse(json)!.AsObject()) },
    };

    private string NameOf(string path) => $"projects/{options.Value.ProjectId}/databases/{options.Value.Database}/documents/{path}";

    private async Task<FirestoreAnswer> SendAsync(HttpMethod method, string path, string address, JsonObject? body, CancellationToken cancellationToken)
    {
        try
        {
            return await pipelines.Documents.ExecuteAsync(
                async token => await SendOnceAsync(method, path, address, body, token), cancellationToken);
        }
        catch (ExecutionRejectedException exception)
        {
            throw new DocumentStoreException($"{path}: Firestore did not answer in time.", isPermanent: false, exception);
        }
    }

    private async Task<FirestoreAnswer> SendOnceAsync(HttpMethod method, string path, string address, JsonObject? body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri($"{options.Value.Root}{address}"));
            request.Content = body is null ? null : JsonContent.Create(body);
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = await FirestoreAnswer.ReadAsync(response, cancellationToken);
            return answer.IsSuccess || answer.IsMissing || (method != HttpMethod.Get && answer.LostTheRace) ? answer : throw answer.Failure(path);
        }
        catch (Exception exception) when (exception is HttpRequestException or TokenResponseException)
        {
            throw new DocumentStoreException($"{path}: Firestore cannot be reached ({exception.GetType().Name}).", isPermanent: false, exception);
        }
    }

    private static Document ToDocument(JsonNode document)
    {
        var name = (string)document["name"]!;
        var path = name[(name.IndexOf("/documents/", StringComparison.Ordinal) + "/documents/".Length)..];
        return new Document(path, FirestoreValues.FromFields(document["fields"]).ToJsonString(), (string)document["updateTime"]!);
    }

    private static string Escape(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
