using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Holds one fault's story to what the scenario promised about it.</summary>
internal static class ExpectationCheck
{
    /// <summary>A fault that nobody named fails once, not once for every field.</summary>
    public static IEnumerable<ExpectationFailure> Failures(Expectation expectation, IncidentScore incident, IReadOnlyList<string> texts) =>
        incident.DetectedBy is null
            ? [new(expectation.Fault, "detected_by", string.Join(", ", expectation.DetectedBy), Actual: null)]
            : Broken(expectation, incident, texts)
                .Select(broken => new ExpectationFailure(expectation.Fault, broken.What, broken.Expected, broken.Actual));

    private static IEnumerable<(string What, object? Expected, object? Actual)> Broken(
        Expectation expected, IncidentScore actual, IReadOnlyList<string> texts) =>
        new (bool Holds, string What, object? Expected, object? Actual)[]
        {
            (actual.Detectors.Overlaps(expected.DetectedBy), "detected_by", string.Join(", ", expected.DetectedBy), actual.DetectedBy),
            (!(actual.MinutesToDetect > expected.WithinMinutes), "within_minutes", expected.WithinMinutes, actual.MinutesToDetect),
            (expected.CriticalWithinMinutes is not { } critical || actual.MinutesToCritical <= critical,
                "critical_within_minutes", expected.CriticalWithinMinutes, actual.MinutesToCritical),
            (!(actual.Severity < expected.SeverityMin), "severity_min", expected.SeverityMin, actual.Severity),
            (!(actual.Severity > expected.SeverityMax), "severity_max", expected.SeverityMax, actual.Severity),
            (expected.Says is not { } says || texts.Any(text => text.Contains(says, StringComparison.OrdinalIgnoreCase)),
                "says", expected.Says, texts is [.., var last] ? last : null),
            (!(actual.Posts > expected.MaxPosts), "max_posts", expected.MaxPosts, actual.Posts),
            (expected.Recovered is null or RecoveryKind.Person || expected.Recovered == actual.Recovered,
                "recovered", expected.Recovered, actual.Recovered),
        }
        .Where(rule => !rule.Holds)
        .Select(rule => (rule.What, rule.Expected, rule.Actual));
}
