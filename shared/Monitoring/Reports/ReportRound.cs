using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// The way of every report: what is out already is not asked about again; what could not be delivered goes out first; what cannot see waits a
/// while, and is then posted blind, because silence would be read as health.
/// </summary>
public sealed class ReportRound(
    ReportDesk desk, IReportChannel channel, HeartbeatLog heartbeats, ErrorLog errors, CostLedger ledger, FunctionIdentity identity, ReportThresholds limits)
{
    /// <param name="date">Which of them.</param>
    /// <param name="dueAt">From when on it waits for sight.</param>
    /// <param name="request">As the caller asked.</param>
    /// <param name="make">Looks and words; asked only where there is nothing to go on with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReportAnswer> RunAsync(
        DateOnly date, DateTimeOffset dueAt, ReportRequest request, Func<CancellationToken, Task<ReportDraft>> make, CancellationToken cancellationToken)
    {
        if (request.TellsNothing)
        {
            var shown = await make(cancellationToken);
            return Answer(date, request, ReportStatus.WouldSend, shown.Message) with
            {
                CouldLook = shown.CouldLook,
                Figures = shown.Figures,
                Parts = [.. ReportKit.Format(shown.Message, channel.HasThreads).Select(body => new ReportPart(body.ToJsonString()))],
            };
        }

        var late = await desk.CatchUpAsync(identity.Name, date, cancellationToken);
        var answer = request.Force || await desk.FindAsync(identity.Name, date, cancellationToken) is not { } there
            ? await NewAsync(date, dueAt, request, make, cancellationToken)
            : Told(Answer(date, request, ReportStatus.AlreadySent, there.Message), await desk.ResumeAsync(identity.Name, date, cancellationToken));
        return await FinishAsync(answer with { Late = late }, cancellationToken);
    }

    private async Task<ReportAnswer> NewAsync(
        DateOnly date, DateTimeOffset dueAt, ReportRequest request, Func<CancellationToken, Task<ReportDraft>> make, CancellationToken cancellationToken)
    {
        var draft = await make(cancellationToken);
        var answer = Answer(date, request, ReportStatus.Waiting, draft.Message) with { Figures = draft.Figures, CouldLook = draft.CouldLook };
        return draft.CouldLook || request.Now >= dueAt + limits.WaitsForSight
            ? Told(answer, await desk.SendAsync(draft.Message, request.Force, cancellationToken))
            : answer with { Problem = $"What it needs most could not be looked at. It is tried again, and posted without it after {Alerting.TimeText.Both(dueAt + limits.WaitsForSight)}." };
    }

    private async Task<ReportAnswer> FinishAsync(ReportAnswer answer, CancellationToken cancellationToken)
    {
        await heartbeats.BeatAsync(answer.Now, answer.IsSuccess ? Outcome.Passed : Outcome.NotEvaluated, cancellationToken);
        return await errors.AppendAsync(answer.Now, [.. FailuresOf(answer)], cancellationToken) is { } problem
            ? answer with { Problem = $"{answer.Problem} {problem}".Trim() }
            : answer;
    }

    // What the warehouse itself refuses to answer it would refuse to take, as with every run of ours.
    private static IEnumerable<ErrorEvent> FailuresOf(ReportAnswer answer) => answer.Status is ReportStatus.Undelivered
        ? [new ErrorEvent(ErrorEvent.Undelivered, $"{answer.Summary}: {answer.Problem}", answer.Channel)]
        : [];

    private ReportAnswer Answer(DateOnly date, ReportRequest request, ReportStatus status, ReportMessage message) => new()
    {
        Function = identity.Name,
        Date = date,
        Status = status,
        Summary = message.Title,
        Now = request.Now,
        AsOf = request.AsOf,
        DryRun = request.TellsNothing,
        Channel = channel.Channel,
        Report = message,
        Cost = RunCost.Of(ledger.Entries),
    };

    private static ReportAnswer Told(ReportAnswer answer, ReportDelivery delivery) => answer with { Status = delivery.Status, Problem = delivery.Problem };
}
