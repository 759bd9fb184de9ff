using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Why a grade is no better. Pure.</summary>
internal static class GradeReasons
{
    public static IEnumerable<string> Of(DayGrade day, DayFacts facts, ReportThresholds limits) => day.Grade is Grade.NoGames ? [] :
    [
        .. Caps(day, facts, limits),
        .. day.Phases.Where(phase => phase.Weight > 0 && phase.IsLacking)
            .OrderBy(phase => phase.Points ?? 0)
            .Select(phase => $"phase {(int)phase.Phase} {phase.Phase.ToString().ToLowerInvariant()}: {phase.Why}"),
    ];

    private static IEnumerable<string> Caps(DayGrade day, DayFacts facts, ReportThresholds limits)
    {
        var blind = facts.Blind.Concat(day.Phases.Where(phase => phase.Weight > 0 && phase.Light.Light is SmokeLight.Unknown).Select(NameOf)).ToList();
        if (blind.Count > 0 && day.Score >= limits.SilverFrom)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"no more than BRONZE with {day.Score:0} points, because not everything could be looked at");
        }

        var critical = facts.Findings.Where(finding => finding.Severity is Severity.Critical).ToList();
        if (critical.Count > 0 && blind.Count == 0 && day.Score >= limits.GoldFrom)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"no more than SILVER with {day.Score:0} points, because of a Critical: {critical[0].Subject}");
        }
    }

    private static string NameOf(PhaseGrade phase) => $"phase {(int)phase.Phase}";
}
