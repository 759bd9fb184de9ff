using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Errors in the shape that Google's clients read: a code, a message, and a reason to act on.</summary>
internal static class BigQueryError
{
    public static IResult Of(WarehouseException refusal)
    {
        var code = Code(refusal.Reason);
        var error = new JsonObject
        {
            ["code"] = code,
            ["message"] = refusal.Message,
            ["errors"] = new JsonArray(new JsonObject { ["message"] = refusal.Message, ["domain"] = "global", ["reason"] = refusal.Reason }),
            ["status"] = Status(code),
        };
        return Results.Json(new JsonObject { ["error"] = error }, statusCode: code);
    }

    /// <summary>The same error as a finished job carries it.</summary>
    public static JsonObject OfJob(WarehouseException refusal) => new() { ["reason"] = refusal.Reason, ["location"] = "query", ["message"] = refusal.Message };

    private static string Status(int code) => code switch
    {
        StatusCodes.Status404NotFound => "NOT_FOUND",
        StatusCodes.Status403Forbidden => "PERMISSION_DENIED",
        StatusCodes.Status409Conflict => "ALREADY_EXISTS",
        StatusCodes.Status500InternalServerError => "INTERNAL",
        StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable => "UNAVAILABLE",
        StatusCodes.Status501NotImplemented => "UNIMPLEMENTED",
        _ => "INVALID_ARGUMENT",
    };

    private static int Code(string reason) => reason switch
    {
        "notFound" => StatusCodes.Status404NotFound,
        "quotaExceeded" or "rateLimitExceeded" or "responseTooLarge" => StatusCodes.Status403Forbidden,
        "accessDenied" or "billingNotEnabled" or "blocked" => StatusCodes.Status403Forbidden,
        "backendError" => StatusCodes.Status503ServiceUnavailable,
        "internalError" => StatusCodes.Status500InternalServerError,
        "badGateway" => StatusCodes.Status502BadGateway,
        "duplicate" => StatusCodes.Status409Conflict,
        "notImplemented" => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status400BadRequest,
    };
}
