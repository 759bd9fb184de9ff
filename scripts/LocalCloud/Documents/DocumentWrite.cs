using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.LocalCloud.Documents;

/// <summary>One write of a commit: an update or a delete, and what it expects to find.</summary>
internal sealed class DocumentWrite(JsonNode write)
{
    private const string Documents = "/documents/";

    public async Task<IResult> CommitAsync(IDocumentStore store, CancellationToken cancellationToken) => (Expected, Fields) switch
    {
        (null, { } fields) => await store.CreateAsync(Path, fields, cancellationToken)
            ? Done()
            : DocumentError.Of(StatusCodes.Status409Conflict, $"Document already exists: {Path}", "ALREADY_EXISTS"),
        ({ } version, { } fields) => await store.UpdateAsync(Path, fields, version, cancellationToken) ? Done() : Lost(),
        ({ } version, null) => await store.DeleteAsync(Path, version, cancellationToken) ? Done() : Lost(),
        _ => DocumentError.Of(StatusCodes.Status501NotImplemented, "The local store deletes only what a caller has seen."),
    };

    private string Path
    {
        get
        {
            var name = (string)(write["update"]?["name"] ?? write["delete"])!;
            return name[(name.IndexOf(Documents, StringComparison.Ordinal) + Documents.Length)..];
        }
    }

    private string? Fields => write["update"] is { } update ? TypedFields.ToPlain(update["fields"]).ToJsonString() : null;

    /// <summary>The version that the writer saw; null where it expects nothing.</summary>
    private string? Expected => (string?)write["currentDocument"]?["updateTime"];

    private static IResult Done() => Results.Json(new JsonObject { ["writeResults"] = new JsonArray(new JsonObject()) });

    private static IResult Lost() =>
        DocumentError.Of(StatusCodes.Status400BadRequest, "The stored version does not match the required base version.", "FAILED_PRECONDITION");
}
