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

    /// <returns>False: none is left, or somebody else took one at the same moment.</returns>
    public async Task<bool> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Collection}/{PipelineClock.GameDateAt(now):yyyy-MM-dd}");
        var document = await documents.GetAsync(path, cancellationToken);
        var taken = document is null ? 0 : JsonSerializer.Deserialize<Spent>(document.Json, DocumentJson.Options)!.Calls;
        if (taken >= thresholds.CallsADay)
        {
            return false;
        }

        var json = JsonSerializer.Serialize(new Spent(taken + 1), DocumentJson.Options);
        return document is null
            ? await documents.CreateAsync(path, json, cancellationToken)
            : await documents.UpdateAsync(path, json, document.Version, cancellationToken);
    }

    private sealed record Spent(int Calls);
}
