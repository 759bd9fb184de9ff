using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>How conflicts go, as figures for log-based metrics and for whoever wonders whether retries are of any use.</summary>
internal static class ConflictFigures
{
    public static IReadOnlyDictionary<string, double> Of(ConflictLook look, ConflictPlan plan, int calls, int breakers, DateTimeOffset now)
    {
        var resolved = look.Standings.Where(one => one.Resolved).Concat(plan.Rows.Where(row => row.Resolved)).ToList();
        var open = look.Open.Where(one => !plan.Rows.Any(row => row.Resolved && row.ConflictId == one.ConflictId)).ToList();
        return new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["conflicts_taken_in"] = look.Taken.Count,
            ["conflicts_open"] = open.Count,
            ["conflicts_resolved"] = resolved.Count,
            ["conflicts_resolved_by_retry"] = resolved.Count(IsByRetry),
            ["conflicts_met_again"] = plan.Rows.Count(row => !row.Resolved && row.RetryCount > 0),
            ["oldest_open_minutes"] = open.Count == 0 ? 0 : Math.Round((now - open.Min(one => one.BeganAt)).TotalMinutes),
            ["retry_calls"] = calls,
            ["breakers_open"] = breakers,
        };
    }

    private static bool IsByRetry(ConflictStanding one) => one.ResolutionMethod == "auto_retry";
}
