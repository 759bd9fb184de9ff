using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>
/// An order from a person to its end: who is it, why, written down, carried out, told. Whatever is wrong with it is said, and nothing is changed.
/// </summary>
public sealed class OperatorRound(
    OperatorDesk desk, AuditTrail audit, IncidentEngine engine, SilenceLog silences, OverrideLog overrides, HaltSwitch halts, OperatorThresholds thresholds)
{
    private const string NoReason = "on it";

    public async Task<OperatorReport> RunAsync(OperatorRequest request, CancellationToken cancellationToken) => request switch
    {
        { Order: null, Caller: null } => await ListAsync(request, cancellationToken),
        { Order: null } or { DryRun: false, Caller: not CallerVerdict.Allowed } => Refused(request, RefusalOf(request.Caller)),
        _ when ReasonProblem(request) is { } sentence => Refused(request, new(OperatorRefusalKind.ReasonMissing, sentence)),
        { DryRun: true } => await RehearseAsync(request, request.Order, cancellationToken),
        { Caller: CallerVerdict.Allowed { Caller: var caller } } => await ActAsync(request, request.Order, caller, cancellationToken),
        _ => throw new InvalidOperationException("An order came past its caller's check."),
    };

    private string? ReasonProblem(OperatorRequest request) => (request.Reason?.Trim().Length ?? 0) switch
    {
        0 when request.Order!.NeedsReason => $"'{request.Order.Name}' needs a reason: say why.",
        > 0 and var letters when letters < thresholds.ShortestReason && request.Order!.NeedsReason =>
            $"The reason has {letters} letters; somebody reads it in a month: at least {thresholds.ShortestReason}.",
        var letters when letters > thresholds.LongestReason => $"The reason has {letters} letters; at most {thresholds.LongestReason} are read.",
        _ => null,
    };

    private async Task<OperatorReport> RehearseAsync(OperatorRequest request, OperatorOrder order, CancellationToken cancellationToken) =>
        await desk.ObstacleAsync(order, request.Reason?.Trim() ?? "", request.Now, cancellationToken) is { } obstacle
            ? Refused(request, obstacle)
            : Of(request, order, $"Would {OperatorWords.Of(order, request.Now)}.");

    private async Task<OperatorReport> ActAsync(OperatorRequest request, OperatorOrder order, Caller caller, CancellationToken cancellationToken)
    {
        var reason = request.Reason?.Trim() is { Length: > 0 } given ? given : NoReason;
        var entry = new AuditEntry(request.Now, order.Name, order.Subject, caller.Email, reason, AuditState.Begun, "");
        if (await audit.BeginAsync(entry, cancellationToken) is not { } path)
        {
            return Refused(request, new(OperatorRefusalKind.Changed, "The same order was given by the same person at this very moment, and is being carried out."));
        }

        var refusal = await desk.ActAsync(order, caller.Email, reason, request.Now, cancellationToken);
        var words = refusal?.Sentence ?? OperatorWords.Sentence(OperatorWords.Of(order, request.Now));
        await audit.EndAsync(path, entry with { State = refusal is null ? AuditState.Done : AuditState.Refused, Outcome = words }, cancellationToken);
        return refusal is null ? await ToldAsync(request, order, caller, reason, words, cancellationToken) : Refused(request, refusal);
    }

    // The order is carried out and written down; whoever cannot be told now is told by the sweep.
    private async Task<OperatorReport> ToldAsync(
        OperatorRequest request, OperatorOrder order, Caller caller, string reason, string words, CancellationToken cancellationToken)
    {
        var done = Of(request, order, words) with { By = caller.Email, Reason = reason };
        if (order is not (OperatorOrder.Mark or OperatorOrder.Unmark or OperatorOrder.Quiet or OperatorOrder.EndQuiet))
        {
            return done;
        }

        var told = await engine.SweepAsync(request.Now, tellsNothing: false, cancellationToken);
        return done with { Notifications = told.Notifications, Notes = told.Notes };
    }

    private async Task<OperatorReport> ListAsync(OperatorRequest request, CancellationToken cancellationToken)
    {
        var incidents = await engine.ReadAsync(cancellationToken);
        var (state, recovery) = await halts.ReadAsync(cancellationToken);
        var problems = incidents.Open.Where(incident => incident.IsConfirmed)
            .OrderByDescending(incident => incident.Severity).ThenBy(incident => incident.OpenedAt).Select(OpenProblem.Of).ToList();
        return new OperatorReport(request.Now, request.DryRun, $"{problems.Count} problems are open")
        {
            Open = new OperatorListing(
                problems,
                await silences.ActiveAsync(request.Now, cancellationToken),
                await overrides.ActiveAsync(request.Now, cancellationToken),
                await audit.NewestAsync(thresholds.ShownEntries, cancellationToken))
            {
                Halt = state, Repairs = recovery,
            },
        };
    }

    private static OperatorReport Of(OperatorRequest request, OperatorOrder order, string words) =>
        new(request.Now, request.DryRun, words) { Action = order.Name, Subject = order.Subject };

    private static OperatorReport Refused(OperatorRequest request, OperatorRefusal refusal) =>
        new(request.Now, request.DryRun, refusal.Sentence) { Action = request.Order?.Name, Subject = request.Order?.Subject, Refusal = refusal };

    private static OperatorRefusal RefusalOf(CallerVerdict? caller) => caller switch
    {
        CallerVerdict.Refused { IsKnown: true } refused => new(OperatorRefusalKind.NotAllowed, refused.Sentence),
        CallerVerdict.Refused refused => new(OperatorRefusalKind.NoIdentity, refused.Sentence),
        CallerVerdict.Unknown unknown => new(OperatorRefusalKind.IdentityUnknown, $"Who calls could not be found out, so nothing was done: {unknown.Reason}."),
        _ => new(OperatorRefusalKind.NoIdentity, "Nobody vouches for the caller."),
    };
}
