using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.LocalCloud.Documents;

/// <summary>
/// Firestore's REST interface over documents in memory, as far as our own client speaks it: get, list, and a commit of one write. A
/// whole collection is one page.
/// </summary>
public static class DocumentEndpoints
{
    private const string Root = "/v1/projects/{project}/databases/{database}/documents";

    /// <param name="endpoints">Where to mount it, at the path that the emulator has.</param>
    /// <param name="store">What keeps the documents.</param>
    /// <param name="fault">Asked before each call: a status to answer instead; null does what was asked.</param>
    public static void MapDocuments(this IEndpointRouteBuilder endpoints, IDocumentStore store, Func<int?> fault)
    {
        var group = endpoints.MapGroup(string.Empty).AddEndpointFilter(async (context, next) =>
            fault() is { } status ? DocumentError.Of(status, "Injected.") : await next(context));
        group.MapGet(Root + "/{**path}", (string project, string database, string path, CancellationToken cancellationToken) =>
            GetAsync(store, $"projects/{project}/databases/{database}/documents/", path, cancellationToken));
        group.MapPost(Root + ":commit", (HttpRequest request) => CommitAsync(store, request));
    }

    private static async Task<IResult> GetAsync(IDocumentStore store, string root, string path, CancellationToken cancellationToken)
    {
        var isCollection = path.Split('/').Length % 2 == 1;
        if (isCollection)
        {
            var all = await store.ListAsync(path, cancellationToken);
            return Results.Json(new JsonObject { ["documents"] = new JsonArray([.. all.Select(document => Shown(root, document))]) });
        }

        return await store.GetAsync(path, cancellationToken) is { } found
            ? Results.Json(Shown(root, found))
            : DocumentError.Of(StatusCodes.Status404NotFound, $"Document \"{root}{path}\" not found.");
    }

    private static async Task<IResult> CommitAsync(IDocumentStore store, HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
        return body?["writes"]?.AsArray() is [{ } write]
            ? await new DocumentWrite(write).CommitAsync(store, cancellationToken)
            : DocumentError.Of(StatusCodes.Status501NotImplemented, "The local store commits one write at a time.");
    }

    private static JsonObject Shown(string root, Document document) => new()
    {
        ["name"] = root + document.Path,
        ["fields"] = TypedFields.ToTyped(JsonNode.Parse(document.Json)),
        ["updateTime"] = document.Version,
    };
}
