using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// One run of repairs, whichever function makes it: ask, judge what was tried, plan, make at most one call, tell. Nothing waits inside: what takes
/// time is looked at by the next run.
/// </summary>
public sealed class RecoveryRound(
    RecoverySight sight, RecoveryLedger ledger, RecoveryBrake brake, RecoveryWork work, RecoveryStory story, RecoveryThresholds thresholds, AlertDesk desk)
{
    public async Task<CheckReport> RunAsync(RecoveryScope scope, CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, RecoveryFindings.CheckName, cancellationToken);
        if (await brake.WhyHaltedAsync(cancellationToken) is { } halted)
        {
            return await TellAsync(scope, Outlook([], [], [], []), RecoveryFacts.Idle, [$"{halted}."], asked, cancellationToken);
        }

        var (facts, skipped) = await sight.LookAsync(scope, asked, await RecordsAsync(cancellationToken), cancellationToken);
        var notes = asked.TellsNothing || facts.Outputs.Count == 0 ? [] : await ActAsync(facts, asked, cancellationToken);
        var outlook = await OutlookAsync(facts, cancellationToken);
        var plan = RecoveryPlanner.Plan(outlook, thresholds, asked.Now);
        return await TellAsync(
            scope, outlook, facts, [.. skipped, .. notes, .. plan.Calls.Select(call => $"Next: {call}."), .. plan.Waiting], asked, cancellationToken);
    }

    /// <summary>Under the lease: what others write meanwhile is read again.</summary>
    private async Task<IReadOnlyList<string>> ActAsync(RecoveryFacts facts, CheckRequest request, CancellationToken cancellationToken)
    {
        if (await work.BeginAsync(request.Now, cancellationToken) is not { } fence)
        {
            return ["Another repair is at work; this run only looks."];
        }

        try
        {
            var judged = await work.JudgeAsync(facts.Outputs, await RecordsAsync(cancellationToken), request.Now, cancellationToken);
            var plan = RecoveryPlanner.Plan(await OutlookAsync(facts, cancellationToken), thresholds, request.Now);
            return plan.Calls.Count == 0 ? judged : [.. judged, await work.MakeAsync(plan.Calls[0], fence, request.Now, cancellationToken)];
        }
        finally
        {
            await work.EndAsync(fence, request.Now);
        }
    }

    private async Task<RecoveryOutlook> OutlookAsync(RecoveryFacts facts, CancellationToken cancellationToken) => Outlook(
        facts.Outputs, await RecordsAsync(cancellationToken), await story.OpenAsync(cancellationToken), await brake.StoppedAsync(cancellationToken));

    private static RecoveryOutlook Outlook(
        IReadOnlyList<OutputFact> facts, IReadOnlyList<RecoveryRecord> records, IReadOnlyList<Incident> incidents, IReadOnlyList<string> stopped) =>
        new(facts, records, key => RecoveryStory.IsTold(incidents, key), stopped);

    private async Task<IReadOnlyList<RecoveryRecord>> RecordsAsync(CancellationToken cancellationToken) =>
        [.. (await ledger.AllAsync(cancellationToken)).Select(stored => stored.Record)];

    // What carries repairs on has nothing to be blind about once none is under way; the others look again when something is due.
    private Task<CheckReport> TellAsync(
        RecoveryScope scope, RecoveryOutlook outlook, RecoveryFacts facts, IReadOnlyList<string> notes, CheckRequest request, CancellationToken cancellationToken) =>
        desk.ReportAsync(
            RecoveryFindings.Of(outlook, facts.Unknowns, notes, request.Now) with { Looker = scope.Name, IsIdle = facts.IsIdle && scope.DaysBack is not null },
            request,
            cancellationToken);
}
