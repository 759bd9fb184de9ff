using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about what starts the work. Pure: records, thresholds and a time in, a verdict out.</summary>
public static class WorkflowJudge
{
    public static Verdict Judge(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now)
    {
        List<Finding> findings =
        [
            .. Decisions(facts, thresholds, now),
            .. ExecutionJudge.Findings(facts, thresholds, now),
            .. WindowJudge.Findings(facts, thresholds, now),
            .. QueueJudge.Findings(facts, thresholds, now),
            .. RunJudge.Findings(facts, thresholds, now),
        ];
        var dates = facts.Dates.Union(findings.Select(finding => finding.GameDate)).Order();
        return new Verdict(WorkflowGap.CheckName, [.. dates.Select(date => DateOf(date, findings, facts))])
        {
            Findings = findings,
            Healthy = [.. Looked(facts).Distinct().Except(findings.Select(finding => finding.Fingerprint))],
            Notes = [.. RunJudge.Slow(facts, thresholds)],
            Unknowns = facts.Unknown,
        };
    }

    private static IEnumerable<Finding> Decisions(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now) =>
        facts.Knows(WorkflowFact.Evaluation) && DecisionGap.Of(facts.Evaluations, thresholds, now) is { } gap
            ? [DecisionWords.Missing(gap, DateOf(gap, facts, now), facts, thresholds, now)]
            : [];

    // One outage has one date, that of the last decision, however long it lasts; without any decision the date it was first told under.
    private static DateOnly DateOf(DecisionGap gap, WorkflowFacts facts, DateTimeOffset now) =>
        gap.Last is { } last ? PipelineClock.GameDateAt(last) : facts.Dates.Append(PipelineClock.GameDateAt(now)).Min();

    private static IEnumerable<Fingerprint> Looked(WorkflowFacts facts) => facts.Dates.SelectMany(date => new (bool IsKnown, Fingerprint Name)[]
        {
            (facts.Knows(WorkflowFact.Evaluation), DecisionWords.FingerprintOf(date)),
            (facts.Knows(WorkflowFact.Run), ExecutionWords.ExecutionsOf(date)),
            (facts.Knows(WorkflowFact.Run), ExecutionWords.ScrapesOf(date)),
            (facts.Knows(WorkflowFact.Evaluation, WorkflowFact.Run, WorkflowFact.Expected), WindowWords.FingerprintOf(date)),
            (facts.Knows(WorkflowFact.Waiting), QueueWords.FingerprintOf(date)),
        }.Where(look => look.IsKnown).Select(look => look.Name))
        .Concat(facts.Of(WorkflowFact.Runs).Where(run => run.GameDate is { } date && facts.Dates.Contains(date))
            .SelectMany(run => new[] { RunWords.StuckOf(run), RunWords.StormOf(run) }));

    private static DateVerdict DateOf(DateOnly date, List<Finding> findings, WorkflowFacts facts) =>
        findings.FindAll(finding => finding.GameDate == date) switch
        {
            _ when facts.Unknown.Count > 0 => new(date, Outcome.NotEvaluated, string.Join("; ", facts.Unknown)),
            [] => new(date, Outcome.Passed, "what was to start has started"),
            var found => new(date, Outcome.Failed, string.Join("; ", found.Select(finding => finding.Subject))),
        };
}
