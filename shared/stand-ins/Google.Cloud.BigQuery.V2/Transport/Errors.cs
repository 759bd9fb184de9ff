using Google.Apis.Bigquery.v2.Data;
using Google.Apis.Requests;

namespace Google.Cloud.BigQuery.V2.Transport;

/// <summary>Errors that came inside a successful answer, in the shape of those that came as a failed one.</summary>
internal static class Errors
{
    internal static void ThrowIfAny(IEnumerable<ErrorProto>? errors, string message)
    {
        var all = errors?.Select(error => ToSingleError(error, error.Message)).ToList();
        if (all is { Count: > 0 })
        {
            throw Exception(all, message);
        }
    }

    internal static GoogleApiException Exception(IList<SingleError> errors, string message) =>
        new("bigquery", message) { Error = new RequestError { Errors = errors } };

    internal static SingleError ToSingleError(ErrorProto error, string? message) =>
        new() { Reason = error.Reason, Location = error.Location, Message = message };
}
