using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Errors;

/// <summary>
/// Appends the failures of a run to <c>nba_monitoring.error_events</c>, in one write at its end, so that failures that grow are seen to. A
/// failure to write is a sentence, never an exception: it must not hide what failed first.
/// </summary>
public sealed class ErrorLog(IWarehouse warehouse, FunctionIdentity identity)
{
    public const string Table = "nba_monitoring.error_events";

    /// <returns>Why the failures could not be appended; null when they were, or there were none.</returns>
    public async Task<string?> AppendAsync(DateTimeOffset now, IReadOnlyList<ErrorEvent> errors, CancellationToken cancellationToken)
    {
        if (errors.Count == 0)
        {
            return null;
        }

        try
        {
            await warehouse.AppendAsync(Table, [.. errors.Select((error, index) => RowOf(error, now, index))], cancellationToken);
            return null;
        }
        catch (WarehouseException exception)
        {
            return $"The failures of this run could not be appended and are in its log only: {exception.Message.TrimEnd('.')} ({exception.Reason}).";
        }
    }

    private KeyedRow RowOf(ErrorEvent error, DateTimeOffset now, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{identity.Name}-{now:yyyyMMdd'T'HHmmssfff}-{index}");
        return new(id, new WarehouseRow(new Dictionary<string, object?>
        {
            ["event_date"] = PipelineClock.GameDateAt(now),
            ["occurred_at"] = now,
            ["error_id"] = id,
            ["service_name"] = identity.Name,
            ["service_version"] = identity.Revision,
            ["error_type"] = error.Type,
            ["error_category"] = "run",
            ["message"] = error.Message,
            ["report_location"] = error.Location,
        }));
    }
}
