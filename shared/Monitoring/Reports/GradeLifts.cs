using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The sentence that says what would lift a grade, with what to type where a check knows it. Pure.</summary>
internal static class GradeLifts
{
    public static GradeLift Enough(Phase phase, DayGrade after, DayGrade day, DayFacts facts) =>
        new(phase, after.Grade, IsEnough: true, $"It would be {after.Grade.Word()} with phase {(int)phase} whole: {WhyOf(phase, day, facts)}") { Command = CommandOf(phase, facts) };

    /// <param name="phases">Those in which something is missing, the first first.</param>
    /// <param name="day">As it is.</param>
    /// <param name="facts">What it is made of.</param>
    public static GradeLift Begin(IReadOnlyList<Phase> phases, DayGrade day, DayFacts facts) => new(
        phases[0], day.Grade, IsEnough: false,
        $"No single phase lifts it: {string.Join(", ", phases.Select(phase => (int)phase))} all lack something. Begin with phase {(int)phases[0]}: {WhyOf(phases[0], day, facts)}")
    {
        Command = CommandOf(phases[0], facts),
    };

    public static GradeLift Sight(Grade to, DayGrade day, DayFacts facts) => new(
        Phase.Monitors, to, IsEnough: true,
        $"It may be {to.Word()} once this can be looked at: {facts.Blind.Concat(day.Phases.Where(phase => phase.Light.Light is SmokeLight.Unknown).Select(phase => $"phase {(int)phase.Phase}, {phase.Light.Why}")).First()}");

    // Of a phase that is whole by its counts, what a check found is what is wrong.
    private static string WhyOf(Phase phase, DayGrade day, DayFacts facts) => (day.Of(phase), Worst(phase, facts)) switch
    {
        ({ IsLacking: true } lacking, _) => lacking.Why,
        (_, { } finding) => finding.Subject,
        var (other, _) => other.Why,
    };

    private static string? CommandOf(Phase phase, DayFacts facts) =>
        facts.Findings.Where(finding => finding.Fingerprint.Phase == phase).OrderByDescending(finding => finding.Severity).Select(finding => finding.Command).FirstOrDefault(command => command is not null);

    private static Finding? Worst(Phase phase, DayFacts facts) =>
        facts.Findings.Where(finding => finding.Fingerprint.Phase == phase).MaxBy(finding => finding.Severity);
}
