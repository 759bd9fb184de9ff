using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>An audit that was looked at and judged, before anything is done about it; what was done then goes into its verdict.</summary>
public sealed record TargetExamination(
    TargetFacts Facts, IReadOnlyList<JudgedJob> Jobs, PipelineInventory Inventory, TargetThresholds Thresholds, CheckRequest Request)
{
    /// <summary>By name and region of a job that something is wrong with, the problem that it is told in.</summary>
    public IReadOnlyDictionary<(string Name, string Region), string> Problems() => Broken.Select(job => (job.Job, Entity: TargetWords.EntityOf(job.Job)))
        .Concat(Drifted.Select(job => (Job: job, Entity: DriftWords.EntityOf(job, IsApart))))
        .ToDictionary(one => (one.Job.Name, one.Job.Region), one => one.Entity);

    private List<JudgedJob> Broken => [.. Jobs.Where(job => job.State > TargetState.Unknown)];

    // What its target is told for is not told again.
    private List<AuditedJob> Drifted
    {
        get
        {
            var told = Broken.Select(job => job.Actual.FullName).ToHashSet(StringComparer.Ordinal);
            return [.. Facts.Audit.Audited.Where(job => job.Drifts.Count > 0 && !IsUnconfirmed(job) && !(job.Actual is { } actual && told.Contains(actual.FullName)))];
        }
    }

    private bool IsApart => Drifted.Count <= Thresholds.MostJobsApart;

    public Verdict VerdictWith(IReadOnlyDictionary<string, PauseOutcome> pauses)
    {
        var findings = FindingsWith(pauses);
        var unknowns = TargetBlindness.Of(Facts, Jobs).ToList();
        var outcome = unknowns.Count > 0 ? Outcome.NotEvaluated : findings.Count > 0 ? Outcome.Failed : Outcome.Passed;
        var moment = AuditMoment.Of(Request);
        return new Verdict(
            SchedulerTargets.CheckName,
            [.. Request.Open.Keys.Select(open => open.GameDate).Append(moment.Today).Distinct().Order().Select(date => new DateVerdict(date, outcome, Summary()))])
        {
            Findings = findings,

            // Who was blind in one region declares nothing over in another.
            Healthy = unknowns.Count > 0 ? [] : [.. Request.Open.Keys.Except(findings.Select(finding => finding.Fingerprint))],
            Notes = [.. Notes(pauses)],
            Unknowns = unknowns,
        };
    }

    private List<Finding> FindingsWith(IReadOnlyDictionary<string, PauseOutcome> pauses)
    {
        var (moment, commands) = (AuditMoment.Of(Request), new TargetCommands(Inventory.Project, Facts.Audit.Deployments));
        var words = new TargetWords(Facts, moment, commands, pauses);
        return
        [
            .. Broken.GroupBy(job => TargetWords.EntityOf(job.Job)).Select(jobs => words.Broken([.. jobs])),
            .. new DriftWords(moment, commands, pauses).Of(Drifted, IsApart),
        ];
    }

    private IEnumerable<string> Notes(IReadOnlyDictionary<string, PauseOutcome> pauses)
    {
        foreach (var (job, pause) in pauses)
        {
            yield return $"{ResourceName.Parse(job).Id}: {pause.Words}.";
        }

        if (Facts.Audit.Audited.Where(job => job.IsExtra).Select(job => job.Name).ToList() is { Count: > 0 } extra)
        {
            yield return $"{extra.Count} jobs are on no record: {string.Join(", ", extra)}.";
        }

        if (Facts.Audit.Audited.Where(IsUnconfirmed).Select(job => job.Name).ToList() is { Count: > 0 } unconfirmed)
        {
            yield return $"Never confirmed and not there: {string.Join(", ", unconfirmed)}.";
        }
    }

    private string Summary() =>
        $"{Facts.Audit.Jobs.Items.Count} jobs in {Facts.Audit.Jobs.Items.Select(job => job.Region).Distinct().Count()} regions, "
        + $"{Facts.Audit.Audited.Count(job => !job.IsExtra)} on record, {Facts.Health.Count} targets asked";

    private static bool IsUnconfirmed(AuditedJob job) => job is { Actual: null, Expected.Job.Confirmed: false };
}
