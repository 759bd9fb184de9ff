using System.Globalization;
using System.Text.Json;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// How many calls are left today, over all outputs and instances. A call is taken before it is made and never given back, so that no order of
/// faults makes more of them than the cap.
/// </summary>
public sealed class RecoveryBudget(IDocumentStore documents, RecoveryThresholds thresholds)
{
    private const string Collection = "recovery_budgets";

    /// <returns>Why none could be taken; null: it is taken.</returns>
    public async Task<string?> TakeAsync(PlannedCall call, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Collection}/{PipelineClock.GameDateAt(now):yyyy-MM-dd}");
        var document = await documents.GetAsync(path, cancellationToken);
        var spent = document is null ? new Spent(0) : JsonSerializer.Deserialize<Spent>(document.Json, DocumentJson.Options)!;
        if (WhyNot(call, spent, now) is { } why)
        {
            return why;
        }

        var json = JsonSerializer.Serialize(With(call, spent, now), DocumentJson.Options);
        var isTaken = document is null
            ? await documents.CreateAsync(path, json, cancellationToken)
            : await documents.UpdateAsync(path, json, document.Version, cancellationToken);
        return isTaken ? null : "somebody else took a call at the same moment";
    }

    private string? WhyNot(PlannedCall call, Spent spent, DateTimeOffset now) => call switch
    {
        { IsOrdered: true } when spent.Ordered >= thresholds.OrderedCallsADay => UsedUp(thresholds.OrderedCallsADay, "ordered calls"),
        { IsOrdered: false } when spent.Calls >= thresholds.CallsADay => UsedUp(thresholds.CallsADay, "calls"),
        { IsScrape: true } when now < spent.LastScrape + thresholds.ScrapePause => string.Create(
            CultureInfo.InvariantCulture, $"the last scrape was less than {thresholds.ScrapePause.TotalSeconds:0} seconds ago"),
        _ => null,
    };

    private static string UsedUp(int calls, string what) => string.Create(CultureInfo.InvariantCulture, $"the day's budget of {calls} {what} is used up");

    private static Spent With(PlannedCall call, Spent spent, DateTimeOffset now) => new(call.IsOrdered ? spent.Calls : spent.Calls + 1)
    {
        Ordered = call.IsOrdered ? spent.Ordered + 1 : spent.Ordered,
        LastScrape = call.IsScrape ? now : spent.LastScrape,
    };

    private sealed record Spent(int Calls)
    {
        public int Ordered { get; init; }

        public DateTimeOffset? LastScrape { get; init; }
    }
}
