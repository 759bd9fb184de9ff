using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// One run of conflict repairs: take in, judge, write down, ask for at most one load, tell. Lease, budget, switches, run guard and verifier are
/// those of every other repair.
/// </summary>
public sealed class ConflictRound(
    ConflictEvidence evidence, RunEvidence runs, ConflictLog log, RecoveryLedger ledger, RecoveryBrake brake, RecoveryWork work,
    ConflictThresholds thresholds, RecoveryThresholds limits, AlertDesk desk)
{
    public async Task<CheckReport> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, ConflictFindings.CheckName, cancellationToken);
        if (await brake.WhyHaltedAsync(cancellationToken) is { } halted)
        {
            return await TellAsync(new() { IsIdle = true }, [], 0, [$"{halted}."], asked, cancellationToken);
        }

        var look = await evidence.LookAsync(asked, await RecordsAsync(cancellationToken), cancellationToken);
        var facts = await runs.HeldAsync((await PlanAsync(look, asked, cancellationToken)).Facts, asked, cancellationToken);
        return asked.TellsNothing || look.Standings.Count == 0
            ? await TellAsync(look, facts, 0, [], asked, cancellationToken)
            : await ActAsync(look, facts, asked, cancellationToken);
    }

    /// <summary>Under the lease. What was asked for is judged first, so that the log learns of it in the same run.</summary>
    private async Task<CheckReport> ActAsync(ConflictLook look, IReadOnlyList<OutputFact> facts, CheckRequest asked, CancellationToken cancellationToken)
    {
        if (await work.BeginAsync(asked.Now, cancellationToken) is not { } fence)
        {
            return await TellAsync(look, facts, 0, ["Another repair is at work; this run only looks."], asked, cancellationToken);
        }

        try
        {
            var judged = await work.JudgeAsync(facts, await RecordsAsync(cancellationToken), asked.Now, cancellationToken);
            var plan = await PlanAsync(look, asked, cancellationToken);
            if (await WriteAsync(plan.Rows, cancellationToken) is { } unwritten)
            {
                // A retry that the log does not know of could be made again and again.
                return await TellAsync(look with { Unknowns = [.. look.Unknowns, unwritten] }, facts, 0, judged, asked, cancellationToken);
            }

            var next = await NextAsync(Held(plan.Facts, facts), asked, cancellationToken);
            IReadOnlyList<string> made = next.Calls.Count == 0 ? [] : [await work.MakeAsync(next.Calls[0], fence, asked.Now, cancellationToken)];
            return await TellAsync(look, Held(plan.Facts, facts), made.Count, [.. judged, .. made], asked, cancellationToken);
        }
        finally
        {
            await work.EndAsync(fence, asked.Now);
        }
    }

    private async Task<BlindSpot?> WriteAsync(IReadOnlyList<ConflictStanding> rows, CancellationToken cancellationToken)
    {
        try
        {
            await log.AppendAsync(rows, cancellationToken);
            return null;
        }
        catch (WarehouseException exception)
        {
            return new("Whether the log of conflicts was written", exception.BlindnessOf("ConflictLog"));
        }
    }

    private async Task<ConflictPlan> PlanAsync(ConflictLook look, CheckRequest asked, CancellationToken cancellationToken) =>
        ConflictPlan.Of(look, await RecordsAsync(cancellationToken), thresholds, asked.Now);

    private async Task<RecoveryPlan> NextAsync(IReadOnlyList<OutputFact> facts, CheckRequest asked, CancellationToken cancellationToken) =>
        RecoveryPlanner.Plan(await OutlookAsync(facts, cancellationToken), limits, asked.Now);

    // Whoever retries at 5, 10 and 20 minutes does not wait until an alert has spoken.
    private async Task<RecoveryOutlook> OutlookAsync(IReadOnlyList<OutputFact> facts, CancellationToken cancellationToken) =>
        new(facts, await RecordsAsync(cancellationToken), _ => true, await brake.StoppedAsync(cancellationToken));

    private static IReadOnlyList<OutputFact> Held(IReadOnlyList<OutputFact> facts, IReadOnlyList<OutputFact> held) =>
        [.. facts.Select(fact => fact with { Hold = fact.Hold ?? held.FirstOrDefault(other => other.Key == fact.Key)?.Hold })];

    private async Task<IReadOnlyList<RecoveryRecord>> RecordsAsync(CancellationToken cancellationToken) =>
        [.. (await ledger.AllAsync(cancellationToken)).Select(stored => stored.Record)];

    private async Task<CheckReport> TellAsync(
        ConflictLook look, IReadOnlyList<OutputFact> facts, int calls, IReadOnlyList<string> notes, CheckRequest asked, CancellationToken cancellationToken)
    {
        var (plan, next) = (await PlanAsync(look, asked, cancellationToken), await NextAsync(facts, asked, cancellationToken));
        IReadOnlyList<string> all =
        [
            .. notes, .. plan.Rows.Select(LineOf), .. next.Calls.Select(call => $"Next: {call}."), .. next.Waiting, .. look.Open.Where(IsNobodys).Select(NobodysOf),
        ];
        var verdict = ConflictFindings.Of(look, await OutlookAsync(facts, cancellationToken), all, thresholds, asked.Now);
        var figures = ConflictFigures.Of(look, plan, calls, look.Dates.Count(date => look.IsBreaker(date, thresholds)), asked.Now);
        return await desk.ReportAsync(verdict, asked, cancellationToken) with { Figures = figures };
    }

    private static string LineOf(ConflictStanding row) => string.Create(CultureInfo.InvariantCulture, $"Log: {row.GameDate:yyyy-MM-dd} {row.Conflict.Label} ({row.ProcessorName}), ")
        + (row.Resolved ? $"resolved by {row.ResolutionMethod}." : row.RetryCount == 0 ? "taken in." : string.Create(CultureInfo.InvariantCulture, $"retry {row.RetryCount} met it again."));

    private static bool IsNobodys(ConflictStanding open) => ConflictLoader.SourceOf(open.ProcessorName) is null;

    private static string NobodysOf(ConflictStanding open) => string.Create(
        CultureInfo.InvariantCulture, $"{open.GameDate:yyyy-MM-dd} {open.Conflict.Label}: {open.ProcessorName} fills no raw source; its phase's own repair takes care of it.");
}
