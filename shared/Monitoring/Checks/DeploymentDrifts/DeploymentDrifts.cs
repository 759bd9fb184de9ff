using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Is the cloud what was declared? Judged by the judge that verifies a deployment, and told by thing. What is wrong with a job or its target,
/// scheduler-target-alert sees too, so both tell it under one name and it is one incident with two witnesses. To leave jobs to that alert alone
/// would leave them to nobody on the day on which its own job is what stands still. It asks the targets themselves, proves and pauses: so the
/// loud word is its, and this check, which only compares, says Warning of the same.
/// </summary>
public sealed class DeploymentDrifts(DeploymentAudit audit, Declaration declared, SchedulerTargets targets, DriftThresholds thresholds) : ICheck
{
    public const string CheckName = "deployment-drift";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAsOf)
        {
            return PresentOnly.Of(CheckName, request);
        }

        var facts = await audit.AskAsync(declared, cancellationToken);
        var examined = await targets.ExamineAsync(facts.Scheduler, request, cancellationToken);
        var things = DriftedThings.Of(DriftJudge.Judge(declared, facts, request.Now), examined.Problems(), thresholds.MostApart);
        return VerdictOf(facts, things, request);
    }

    private Verdict VerdictOf(DeploymentFacts facts, IReadOnlyList<DriftedThing> things, CheckRequest request)
    {
        var (moment, unseen) = (AuditMoment.Of(request), facts.Unseen);
        var words = new DriftedWords(moment);
        List<Finding> findings = [.. things.Select(words.Of)];
        var outcome = unseen.Count > 0 ? Outcome.NotEvaluated : findings.Count > 0 ? Outcome.Failed : Outcome.Passed;
        var summary = $"{facts.LookedFor(declared)} things compared, {things.Sum(thing => thing.Drifts.Count)} differences";
        return new(CheckName, [.. request.Open.Keys.Select(open => open.GameDate).Append(moment.Today).Distinct().Order().Select(date => new DateVerdict(date, outcome, summary))])
        {
            Findings = findings,

            // Who was blind in one place declares nothing over in another.
            Healthy = unseen.Count > 0 ? [] : [.. request.Open.Keys.Except(findings.Select(finding => finding.Fingerprint))],
            Unknowns = [.. unseen.Select(place => new BlindSpot(DriftedWords.Capital(place.What), new(place.Reason, place.Cause)))],
        };
    }
}
