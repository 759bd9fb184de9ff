using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Tests.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Reports;

/// <summary>A date whose phases are all whole, unless a test says otherwise.</summary>
internal static class SomeDay
{
    public static ReportThresholds Limits { get; } = new();

    public static DayFacts Whole(DateOnly? date = null) => new(
        date ?? Some.Date, [.. Enum.GetValues<Phase>().Where(phase => phase is not Phase.Monitors).Select(phase => Light(phase, 10, 10))], [], []);

    public static PhaseLight Light(Phase phase, int there, int expected, SmokeLight light = SmokeLight.Pass) =>
        new(phase, light, $"{there} of {expected} things") { Counted = new(there, expected) };

    public static DayFacts With(this DayFacts day, params PhaseLight[] lights) =>
        day with { Lights = [.. day.Lights.Select(light => lights.FirstOrDefault(other => other.Phase == light.Phase) ?? light)] };

    /// <summary>Every phase holds this share of its things.</summary>
    public static DayFacts Sharing(int there, int expected) =>
        Whole().With([.. Whole().Lights.Select(light => Light(light.Phase, there, expected))]);

    public static DayFacts Finding(this DayFacts day, Severity severity, Phase phase = Phase.Raw) =>
        day with { Findings = [SomeFinding.Of(severity, day.Date, phase)] };

    public static DayGrade Graded(this DayFacts day, bool gradingIsDue = true) => GradeJudge.Judge(day, gradingIsDue, Limits);
}
