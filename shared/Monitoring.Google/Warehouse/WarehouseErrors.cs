using Google;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>
/// Reads BigQuery's errors by their reason, and by status only where there is none: 403 is a lost right as well as a
/// passing rate limit, and 400 is a broken query as well as a failed backend.
/// </summary>
internal static class WarehouseErrors
{
    private static readonly HashSet<string> Passing =
    [
        "rateLimitExceeded", "jobRateLimitExceeded", "backendError", "internalError", "jobBackendError", "jobInternalError",
        "badGateway", "timeout", "tableUnavailable",
    ];

    public static WarehouseException Of(string subject, string? reason, string? message, Exception? inner = null) => new(
        reason ?? "unknown",
        $"{subject} was not answered: {message?.ReplaceLineEndings(" ") ?? "no message"}",
        isPermanent: reason is not null && !Passing.Contains(reason),
        inner);

    public static WarehouseException Of(string subject, GoogleApiException exception) =>
        exception.Error?.Errors?.FirstOrDefault() is { Reason: { } reason } first
            ? Of(subject, reason, first.Message, exception)
            : new WarehouseException(
                $"http{(int)exception.HttpStatusCode}",
                $"{subject} was not answered: status {(int)exception.HttpStatusCode}",
                isPermanent: (int)exception.HttpStatusCode is >= 400 and < 500 and not 408 and not 429,
                exception);

    public static WarehouseException GivenUp(string subject, Exception exception) =>
        new("timeout", $"{subject} was not answered in time, or too many before it were not", isPermanent: false, exception);

    public static WarehouseException Unreachable(string subject, Exception exception) =>
        new("unreachable", $"{subject} was not answered: the warehouse cannot be reached", isPermanent: false, exception);
}
