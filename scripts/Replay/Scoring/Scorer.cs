using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Compares what was said with what was true.</summary>
public static class Scorer
{
    /// <param name="world">What was true.</param>
    /// <param name="record">What was said.</param>
    /// <param name="only">
    /// The functions that took part; null: all. What is expected of none of them is neither promised nor missed. What is expected of pending
    /// ones alone is no promise yet, and is missed.
    /// </param>
    public static Scoreboard Score(PipelineWorld world, ReplayRecord record, IReadOnlySet<string>? only = null)
    {
        var scenario = world.Scenario;
        var posts = Attribution.Of(world.Faults, record.Posts);
        var repairs = new Repairs(world, record);
        var incidents = world.Faults.Select(truth => Incidents.Of(truth, posts, record.Invocations, repairs, world.EndsAt)).ToList();
        var pending = scenario.Pending.Where(function => only?.Contains(function) != false).ToList();
        var skipped = Skipped(scenario, only);
        var hopeless = scenario.Expect.Where(expectation => !skipped.Contains(expectation.Fault) && expectation.DetectedBy.All(scenario.Pending.Contains))
            .Select(expectation => expectation.Fault)
            .ToHashSet(StringComparer.Ordinal);
        var falseAlerts = FalseAlerts.Of(posts);
        var failures = scenario.Expect.Where(expectation => !skipped.Contains(expectation.Fault) && !hopeless.Contains(expectation.Fault))
            .SelectMany(expectation => Failures(world, expectation, incidents, posts))
            .Concat(QuietCheck.Failures(scenario.Quiet, record.Posts))
            .Concat(FalseAlerts.Failures(scenario.FalseAlertsMax, falseAlerts))
            .ToList();
        var detectable = world.Faults.Where(truth => IsDetectable(truth, scenario))
            .Select(truth => truth.Fault.Id)
            .Except(skipped)
            .ToHashSet(StringComparer.Ordinal);
        var missed = incidents.Where(incident => detectable.Contains(incident.Fault) && (incident.DetectedAt is null || hopeless.Contains(incident.Fault)))
            .Select(incident => incident.Fault)
            .ToList();
        return new()
        {
            Scenario = scenario.Name,
            From = scenario.From,
            To = scenario.To,
            World = scenario.World,
            Passed = failures.Count == 0 && pending.Count == 0,
            Pending = pending,
            Failures = failures,
            Incidents = incidents,
            FalseAlerts = falseAlerts,
            Missed = missed,
            Totals = new Totals(world, record, posts, repairs, new GateScore(world, record)).Count(incidents, detectable, missed),
        };
    }

    private static HashSet<string> Skipped(Scenario scenario, IReadOnlySet<string>? only) => only is null
        ? []
        : [.. scenario.Expect.Where(expectation => !expectation.DetectedBy.Any(only.Contains)).Select(expectation => expectation.Fault)];

    /// <summary>Whoever writes an expectation about a fault says that it can be seen, whatever our own rules make of it.</summary>
    private static bool IsDetectable(FaultTruth truth, Scenario scenario) =>
        truth.IsDetectable || (truth.Fault.Detectable && scenario.Expect.Any(expectation => expectation.Fault == truth.Fault.Id));

    private static IEnumerable<ExpectationFailure> Failures(
        PipelineWorld world, Expectation expectation, List<IncidentScore> incidents, IReadOnlyList<AttributedPost> posts)
    {
        var truth = world.Faults.First(truth => truth.Fault.Id == expectation.Fault);
        var texts = Incidents.Alarms(truth, posts).Select(alarm => alarm.Post.Text).ToList();
        return ExpectationCheck.Failures(expectation, incidents.First(incident => incident.Fault == expectation.Fault), texts);
    }
}
