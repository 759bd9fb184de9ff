using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Does every scheduler job stand where it should, and does what it calls exist, work, and answer by its own name?</summary>
public sealed class SchedulerTargets(
    SchedulerAudit audit, JobPauses pauses, IControlPlane control, PipelineInventory inventory, TargetThresholds thresholds) : ICheck
{
    public const string CheckName = "scheduler-targets";

    public string Name => CheckName;

    /// <summary>Looks and judges; does nothing about what it finds.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken) => request.IsAsOf
        ? PresentOnly.Of(CheckName, request)
        : (await ExamineAsync(request, cancellationToken)).VerdictWith(new Dictionary<string, PauseOutcome>());

    /// <summary>The same with the jobs of convicted targets paused, or shown where nothing may be done.</summary>
    public async Task<Verdict> EvaluateAndPauseAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAsOf)
        {
            return PresentOnly.Of(CheckName, request);
        }

        var examined = await ExamineAsync(request, cancellationToken);
        if (!request.TellsNothing)
        {
            await audit.RememberAsync(examined.Facts.Audit, cancellationToken);
        }

        return examined.VerdictWith(await pauses.CarryOutAsync(examined.Jobs, examined.Facts.Pauses, request, cancellationToken));
    }

    /// <summary>The same look at an audit that was made already: who compares the whole cloud calls the problems of jobs by the same names.</summary>
    public async Task<TargetExamination> ExamineAsync(SchedulerAuditAnswer answer, CheckRequest request, CancellationToken cancellationToken)
    {
        var facts = new TargetFacts(answer, await HealthAsync(answer, cancellationToken), await pauses.ReadAsync(cancellationToken));
        return new(facts, TargetJudge.Judge(facts, inventory), inventory, thresholds, request);
    }

    private async Task<TargetExamination> ExamineAsync(CheckRequest request, CancellationToken cancellationToken) =>
        await ExamineAsync(await audit.AskAsync(cancellationToken), request, cancellationToken);

    // Each target once, however many jobs call it.
    private async Task<IReadOnlyDictionary<Uri, HealthAnswer>> HealthAsync(SchedulerAuditAnswer answer, CancellationToken cancellationToken)
    {
        var addresses = answer.Audited.Select(job => TargetProbes.AddressOf(job, answer)).OfType<Uri>().Distinct().ToList();
        var answers = await Task.WhenAll(addresses.Select(address => control.ProbeHealthAsync(address, cancellationToken)));
        return addresses.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
