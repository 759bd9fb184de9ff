using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a backfill would do, and the hash by which exactly that is ordered: of what was wished, what stands there, and what becomes of it.</summary>
public sealed record BackfillPlan(IReadOnlyList<BackfillItem> Items, string Hash)
{
    private const int HashLetters = 12;

    public IReadOnlyList<BackfillItem> Made => [.. Items.Where(item => item.IsMade)];

    /// <summary>Requests to the pipeline if each helps at once: a source is one, the processors of a phase are one together.</summary>
    public int Calls => Made.DistinctBy(item => (item.Date, item.Phase, item.Fact!.Key.Action is RecoveryAction.Scrape ? item.Output : null)).Count();

    public static BackfillPlan Of(BackfillRequest request, IReadOnlyList<BackfillItem> items, BackfillOutlook outlook)
    {
        IEnumerable<string> lines =
        [
            $"{request.Reprocess} {string.Join(',', request.Phases)} {string.Join(',', request.Outputs)}",
            .. items.Select(item => LineOf(item, outlook)),
            .. outlook.Versions.Select(version => $"{version.Service} {version.Revision}"),
        ];
        return new(items, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..HashLetters]);
    }

    // Not the reasons: a time in one of them is no other plan.
    private static string LineOf(BackfillItem item, BackfillOutlook outlook) => item.Fact is { } fact
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{fact.Key} {item.State} {item.Again} {fact.Distinct} {fact.Rows} {fact.Input} {outlook.RecordOf(fact.Key)?.LifeAttempts ?? 0}")
        : string.Create(CultureInfo.InvariantCulture, $"{item.Date:yyyy-MM-dd} {item.Phase} {item.State}");
}
