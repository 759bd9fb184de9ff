using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Errors in the shape that Google's clients read: a code, a message, and a reason to act on.</summary>
internal static class BigQueryError
{
    public static JsonObject Of(WarehouseException refusal)
    {
        var code = Code(refusal.Reason);
        var first = new JsonObject { ["message"] = refusal.Message, ["domain"] = "global", ["reason"] = refusal.Reason };
        if (refusal.Reason == "invalidQuery")
        {
            (first["location"], first["locationType"]) = ("q", "parameter");
        }

        var error = new JsonObject { ["code"] = code, ["message"] = refusal.Message, ["errors"] = new JsonArray(first) };
        error["status"] = Status(code);
        return new JsonObject { ["error"] = error };
    }

    /// <summary>The same error as a finished job carries it.</summary>
    public static JsonObject OfJob(WarehouseException refusal) =>
        new() { ["reason"] = refusal.Reason, ["location"] = "query", ["message"] = refusal.Message };

    public static int Code(string reason) => reason switch
    {
        "accessDenied" or "billingNotEnabled" or "blocked" or "quotaExceeded" or "rateLimitExceeded" or "responseTooLarge" => 403,
        "notFound" => 404,
        "duplicate" => 409,
        "conditionNotMet" => 412,
        "uploadTooLarge" => 413,
        "internalError" => 500,
        "notImplemented" => 501,
        "badGateway" => 502,
        "backendError" => 503,
        _ => 400,
    };

    private static string Status(int code) => code switch
    {
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ALREADY_EXISTS",
        412 => "FAILED_PRECONDITION",
        500 => "INTERNAL",
        501 => "UNIMPLEMENTED",
        502 or 503 => "UNAVAILABLE",
        _ => "INVALID_ARGUMENT",
    };
}
