using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// All checks at once for some dates, in one table: the alerts' own, the angles that no alert judges, and where the data of each date stops.
/// Each table is asked once; nothing is told and nothing is changed.
/// </summary>
public sealed class DoctorRound(IWarehouse warehouse, IDocumentStore documents, DoctorRules rules, CostLedger ledger)
{
    public async Task<DoctorReport> RunAsync(DoctorRequest request, CancellationToken cancellationToken)
    {
        var panel = new DoctorPanel(new AskedOnce(warehouse), documents, rules);
        var sight = await new DoctorEvidence(panel, rules).ForAsync(request, cancellationToken);
        var rows = new List<DoctorRow>();
        var unknowns = sight.Unknowns.ToList();
        foreach (var (check, line) in panel.Checks.Select(check => (check, DoctorLines.Of(rules).Single(line => line.Check == check.Name))))
        {
            if (check is WorkflowGap && !DoctorEvidence.IsRecent(request))
            {
                rows.Add(new DoctorRow(line.Check, line.Phase, request.To, DoctorOutcome.NotDue, "it judges the present: ask about yesterday or today", line.Expected, line.Threshold) { Angles = line.Angles });
                continue;
            }

            var verdict = await check.EvaluateAsync(request.Check, cancellationToken);
            rows.AddRange(DoctorVerdicts.RowsOf(verdict, line, request.Dates, sight.IdOf));
            unknowns.AddRange(verdict.Unknowns);
        }

        // The alerts' rows first: where both see the same, theirs has the command that repairs it.
        return new DoctorReport(request, BottlenecksOf(sight), DoctorOrder.Sorted([.. rows, .. OwnRows(request, sight)]))
        {
            BlindSpots = [.. unknowns.Distinct()],
            Cost = RunCost.Of(ledger.Entries),
        };
    }

    private List<DoctorRow> OwnRows(DoctorRequest request, DoctorSight sight) =>
    [
        .. sight.Nights.SelectMany(night => DoctorProbes.Of(rules).Select(probe => probe.RowOf(night))),
        DoctorDrift.RowOf(request.To, sight.Grades, rules.Doctor),
    ];

    private List<DoctorBottleneck> BottlenecksOf(DoctorSight sight) =>
        [.. sight.Nights.Where(night => night.Slate.HasGames).Select(night => DoctorFlow.BottleneckOf(night, rules)).OfType<DoctorBottleneck>()];
}
