using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Documents;

/// <summary>An error as Google's document API gives it: the status and its word.</summary>
internal static class DocumentError
{
    public static IResult Of(int status, string message, string? word = null) => Results.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = word ?? Word(status) } },
        statusCode: status);

    private static string Word(int status) => status switch
    {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ABORTED",
        429 => "RESOURCE_EXHAUSTED",
        501 => "UNIMPLEMENTED",
        503 => "UNAVAILABLE",
        504 => "DEADLINE_EXCEEDED",
        >= 500 => "INTERNAL",
        _ => "UNKNOWN",
    };
}
