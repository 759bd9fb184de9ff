using System.Globalization;
using System.Text.Json;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Looks for why nothing is decided: a lock that nobody gave back, an error that was reported. Asked only while decisions are missing.
/// A lock that could not be taken for want of a right looks like one that somebody holds; without any lock it is no lock.
/// </summary>
public sealed class GapCauses(IDocumentStore documents, WorkflowQueries queries)
{
    private const string Locks = "workflow_controller_locks";

    public async Task<IReadOnlyList<string>> ForAsync(DateOnly since, DateOnly today, CheckRequest request, CancellationToken cancellationToken)
    {
        var locks = request.IsAsOf ? [] : await LocksAsync(request.Now, cancellationToken);
        var errors = await queries.ErrorsAsync(since, today, request.AsOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<WorkflowFact>>.Known known =>
                known.Value.OrderByDescending(error => error.HappenedAt).Select(ErrorLine).ToList(),
            Evidence<IReadOnlyList<WorkflowFact>>.Unknown unknown => [$"whether the deciding service reported errors is not known: {unknown.Why.Reason}"],
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
        return locks.Count + errors.Count > 0 ? [.. locks, .. errors] : [NoTrace(request)];
    }

    private static string NoTrace(CheckRequest request) =>
        $"the records name no cause: {(request.IsAsOf ? "" : "no lock of the controller is held, ")}no error is reported. "
        + "The job does not fire, another service answers it, or it answers 200 without deciding, "
        + "as it does when it lacks the permission to write its lock (roles/datastore.user)";

    private static string ErrorLine(WorkflowFact error) =>
        $"cause on record: {error.Name} reports {error.Status} {error.Amount} times, last {TimeText.Both(error.HappenedAt)}: {error.Detail}";

    private async Task<IReadOnlyList<string>> LocksAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await documents.ListAsync(Locks, cancellationToken)).Select(held => LockLine(held, now)).OfType<string>()];
        }
        catch (DocumentStoreException exception)
        {
            return [$"whether a lock is held is not known: {exception.Message.TrimEnd('.')}"];
        }
        catch (JsonException exception)
        {
            return [$"a lock of the controller cannot be read: {exception.Message.TrimEnd('.')}"];
        }
    }

    private static string? LockLine(Document held, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(held.Json);
        return TimeOf(json.RootElement, "expires_at") is { } expires && expires < now
            ? $"cause on record: lock {held.Path.Split('/')[^1]} was never given back: "
                + $"held by {TextOf(json.RootElement, "holder_id") ?? "nobody named"}, expired {TimeText.Both(expires)}"
            : null;
    }

    private static string? TextOf(JsonElement document, string field) =>
        document.ValueKind is JsonValueKind.Object && document.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static DateTimeOffset? TimeOf(JsonElement document, string field) =>
        DateTimeOffset.TryParse(TextOf(document, field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
