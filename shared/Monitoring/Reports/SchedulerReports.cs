using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Makes the weekly list of scheduler jobs, by the listing and the judge of the alert on targets. It pauses nothing and remembers nothing.</summary>
public sealed class SchedulerReports(SchedulerAudit audit, SchedulerTargets targets, ReportRound round, ReportThresholds limits)
{
    public const string Name = "scheduler-audit-report";

    /// <summary>It is about the day on which it looks: nobody keeps how jobs stood before.</summary>
    public Task<ReportAnswer> RunAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var today = PipelineClock.GameDateAt(request.Now);
        return round.RunAsync(today, PipelineClock.At(today, limits.WeeklyAt), request, token => DraftAsync(today, request, token), cancellationToken);
    }

    private async Task<ReportDraft> DraftAsync(DateOnly today, ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAsOf)
        {
            return new(SchedulerWords.Blind(today, "The control plane knows the present only"), CouldLook: false);
        }

        try
        {
            var answer = await audit.AskAsync(cancellationToken);
            var examined = await targets.ExamineAsync(answer, request.Look, cancellationToken);
            return new(SchedulerWords.Of(today, examined), answer.Jobs.Items.Count > 0);
        }
        catch (Exception exception) when (exception is ControlPlaneException or DocumentStoreException)
        {
            return new(SchedulerWords.Blind(today, $"The scheduler's jobs could not be listed: {exception.Message.TrimEnd('.')}"), CouldLook: false);
        }
    }
}
