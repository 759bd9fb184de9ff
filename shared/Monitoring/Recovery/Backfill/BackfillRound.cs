using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// A backfill from a wish to orders: shows a plan, and orders exactly the plan that was seen, in the name of somebody who was verified. It waits
/// for nothing and calls no service.
/// </summary>
public sealed class BackfillRound(
    BackfillEvidence evidence, BackfillPlanner planner, BackfillOrders orders, BackfillProgress progress, SmokeRound smoke, RecoveryThresholds limits, AlertDesk desk, FunctionIdentity identity)
{
    private const string CheckName = "backfill";

    public async Task<BackfillReport> RunAsync(BackfillRequest request, CancellationToken cancellationToken) => request switch
    {
        { Progress: { } id } => await progress.ShowAsync(id, request, cancellationToken),
        { IsExecution: true, Caller: CallerVerdict.Allowed { Caller: var caller } } => await OrderAsync(request, caller, cancellationToken),
        { IsExecution: true } => Refused(request, RefusalOf(request.Caller)),
        _ => await PreviewAsync(request, cancellationToken),
    };

    private async Task<BackfillReport> PreviewAsync(BackfillRequest request, CancellationToken cancellationToken)
    {
        var (plan, shown) = await PlanAsync(request, cancellationToken);
        return request.Plan is { } seen && seen != plan.Hash ? Refused(request, Moved(seen, plan)) : shown;
    }

    private async Task<BackfillReport> OrderAsync(BackfillRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var (plan, shown) = await PlanAsync(request, cancellationToken);
        if (request.Plan != plan.Hash)
        {
            return Refused(request, Moved(request.Plan!, plan));
        }

        if (plan.Made.Count == 0)
        {
            return await TellAsync(shown with { By = caller.Email, Summary = $"Nothing was ordered: {shown.Summary}" }, request, cancellationToken);
        }

        return await orders.PlaceAsync(plan, request, caller, shown.Lights!, cancellationToken) is { } placed
            ? await TellAsync(Ordered(shown, plan, placed), request, cancellationToken)
            : Refused(request, new(BackfillRefusalKind.Busy, "Another repair is at work, so nothing was ordered; it is done within minutes: send the same plan again."));
    }

    private async Task<(BackfillPlan Plan, BackfillReport Shown)> PlanAsync(BackfillRequest request, CancellationToken cancellationToken)
    {
        var outlook = await evidence.LookAsync(request, cancellationToken);
        var plan = planner.Plan(request, outlook);
        var lights = await smoke.RunAsync(new SmokeRequest(request.Dates.Min(), request.Dates.Max(), request.Now), cancellationToken);
        return (plan, BackfillReport.Of(identity.Name, request) with
        {
            Summary = BackfillWords.Summary(plan),
            Plan = plan.Hash,
            Reason = request.Reason,
            Reprocess = request.Reprocess,
            Calls = plan.Calls,
            Lines = BackfillLine.Of(plan.Items),
            Lights = lights.Dates,
            Versions = outlook.Versions,
            Notes = BackfillWords.Notes(plan, outlook, limits),
            Unknowns = [.. outlook.Facts.Unknowns.Select(unknown => unknown.ToString()).Concat(lights.Unknowns).Distinct()],
            Queries = lights.Queries,
            BytesBilled = lights.BytesBilled,
        });
    }

    private static BackfillReport Ordered(BackfillReport shown, BackfillPlan plan, BackfillRecord placed) => shown with
    {
        Backfill = placed.Id,
        By = placed.By,
        Summary = string.Create(CultureInfo.InvariantCulture, $"{placed.Keys.Count} outputs ordered by {placed.By}: {placed.Reason}"),
        Lines = BackfillLine.Of(plan.Items.Select(item => item.IsMade && !placed.Keys.Contains(item.Fact!.Key)
            ? item with { State = BackfillState.LeaseHeld, Why = "somebody else changed it at the same moment" }
            : item)),
    };

    // It tells nobody of a problem, and who could not look here was not watching either.
    private async Task<BackfillReport> TellAsync(BackfillReport report, BackfillRequest request, CancellationToken cancellationToken)
    {
        var verdict = new Verdict(CheckName, [.. request.Dates.Select(date => new DateVerdict(date, Outcome.Passed, report.Summary))])
        {
            Notes = [.. report.Lines!.Select(LineOf), .. report.Notes], IsIdle = true,
        };
        return report with { Report = await desk.ReportAsync(verdict, request.Look, cancellationToken) };
    }

    private BackfillReport Refused(BackfillRequest request, BackfillRefusal refusal) => BackfillReport.Refused(identity.Name, request, refusal);

    private static BackfillRefusal Moved(string seen, BackfillPlan plan) => new(
        BackfillRefusalKind.PlanMoved, $"The world moved since plan {seen} was made: it is {plan.Hash} now ({BackfillWords.Summary(plan)}). Nothing was ordered; look at it again.");

    private static BackfillRefusal RefusalOf(CallerVerdict? caller) => caller switch
    {
        CallerVerdict.Refused { IsKnown: true } refused => new(BackfillRefusalKind.NotAllowed, refused.Sentence),
        CallerVerdict.Refused refused => new(BackfillRefusalKind.NoIdentity, refused.Sentence),
        CallerVerdict.Unknown unknown => new(BackfillRefusalKind.IdentityUnknown, $"Who calls could not be found out, so nothing was ordered: {unknown.Reason}."),
        _ => new(BackfillRefusalKind.NoIdentity, "Nobody vouches for the caller."),
    };

    private static string LineOf(BackfillLine line) => string.Create(
        CultureInfo.InvariantCulture, $"{line.Date:yyyy-MM-dd} phase {(int)line.Phase} {string.Join(", ", line.Outputs)}: {line.State} ({line.Why}).");
}
