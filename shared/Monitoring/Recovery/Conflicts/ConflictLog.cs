using System.Globalization;
using System.Text.Json;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Writes <c>nba_orchestration.streaming_conflict_log</c>, which nobody else does. Rows are only appended: one in the buffer cannot be changed, so
/// a conflict that ends is a newer row.
/// </summary>
public sealed class ConflictLog(IWarehouse warehouse, FunctionIdentity identity)
{
    public const string Table = "nba_orchestration.streaming_conflict_log";

    /// <summary>Each conflict as it stands now. A row that was written twice is one: the newest counts, and they are alike.</summary>
    /// <exception cref="WarehouseException">Not written, or not surely written; the next run writes it again.</exception>
    public Task AppendAsync(IReadOnlyList<ConflictStanding> standings, CancellationToken cancellationToken) => standings.Count == 0
        ? Task.CompletedTask
        : warehouse.AppendAsync(Table, [.. standings.Select(RowOf)], cancellationToken);

    private KeyedRow RowOf(ConflictStanding standing)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{standing.ConflictId}-{standing.RetryCount}-{(standing.Resolved ? "resolved" : "open")}");
        return new(key, new WarehouseRow(new Dictionary<string, object?>
        {
            ["conflict_id"] = standing.ConflictId,
            ["timestamp"] = standing.LastAttempt,
            ["processor_name"] = standing.ProcessorName,
            ["game_id"] = standing.GameId,
            ["game_date"] = standing.GameDate,
            ["conflict_type"] = standing.ConflictType,
            ["retry_count"] = standing.RetryCount,
            ["resolved"] = standing.Resolved,
            ["resolution_time"] = standing.Resolved ? standing.LastAttempt : null,
            ["resolution_method"] = standing.ResolutionMethod,
            ["details"] = JsonSerializer.Serialize(new { written_by = identity.Name, identity.Revision }),
        }));
    }
}
