using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>What the page itself cost, at its foot.</summary>
internal static class CostHtml
{
    public static string Of(RunCost cost, DateTimeOffset now, DateTimeOffset? asOf, string json) =>
        $"<p>{PageText.Count(cost.Queries, "query", "queries")}, {PageText.Megabytes(cost.BytesBilled)} billed, {cost.CacheHits} answered from the cache"
        + $" · {(asOf is null ? "as of" : "as it stood")} {PageText.Time(now)} · <a href=\"{PageText.Encode(json)}\">the same as JSON</a></p>"
        + $"<details><summary>Queries</summary><table><thead><tr><th scope=\"col\">Query<th scope=\"col\" class=\"n\">Billed<th scope=\"col\" class=\"n\">Waited</thead><tbody>"
        + string.Concat(cost.Jobs.Select(job => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"<tr><th scope=\"row\">{PageText.Encode(job.Query)}<td class=\"n\">{(job.IsCacheHit ? "cache" : PageText.Megabytes(job.BytesBilled))}<td class=\"n\">{job.Duration.TotalMilliseconds:N0} ms")))
        + "</tbody></table></details>";
}
