using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Why is something missing on a date? Asks the whole way from the schedule to the grades, and what is on record of the work on it; with one of
/// them unknown no cause is named, for the first place at which something is missing may be the one that could not be seen.
/// </summary>
public sealed class RootRound(RootEvidence evidence, RootRules rules, CostLedger ledger)
{
    public async Task<RootReport> RunAsync(RootRequest request, CancellationToken cancellationToken)
    {
        var (facts, unknowns) = await evidence.ForAsync(request, cancellationToken);
        return RootReport.Of(request, unknowns.Count > 0 ? [] : [.. request.Issues.Order().Select(issue => RootJudge.Judge(issue, facts, rules))], unknowns, ledger.Entries);
    }
}
