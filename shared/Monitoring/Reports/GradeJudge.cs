using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The one place with an opinion about grades. Pure: lights and findings in, a grade with its reasons out.</summary>
public static class GradeJudge
{
    private const double All = 100;

    /// <param name="facts">Of one date.</param>
    /// <param name="gradingIsDue">Before that, phase 6 is shown and does not count.</param>
    /// <param name="limits">Bands and weights.</param>
    public static DayGrade Judge(DayFacts facts, bool gradingIsDue, ReportThresholds limits)
    {
        var day = Graded(facts, gradingIsDue, limits);
        return day with
        {
            AtLeast = Graded(Abandoned(facts), gradingIsDue, limits).Grade,
            Reasons = [.. GradeReasons.Of(day, facts, limits)],
            Lift = LiftOf(day, facts, gradingIsDue, limits),
        };
    }

    public static Grade BandOf(double? score, ReportThresholds limits) => score switch
    {
        null => Grade.Unknown,
        var points when points >= limits.GoldFrom => Grade.Gold,
        var points when points >= limits.SilverFrom => Grade.Silver,
        var points when points >= limits.BronzeFrom => Grade.Bronze,
        _ => Grade.Poor,
    };

    private static DayGrade Graded(DayFacts facts, bool gradingIsDue, ReportThresholds limits)
    {
        List<PhaseGrade> phases = [.. facts.Lights.Select(light => PhaseOf(light, gradingIsDue, limits))];
        var counted = phases.Where(phase => phase.Counts).ToList();
        double? score = counted.Count == 0 ? null : counted.Sum(phase => phase.Points!.Value * phase.Weight) / counted.Sum(phase => phase.Weight);
        return new(facts.Date, GradeOf(score, phases, facts, limits), score, phases);
    }

    private static PhaseGrade PhaseOf(PhaseLight light, bool gradingIsDue, ReportThresholds limits)
    {
        var points = PointsOf(light, limits);
        var grade = light.Light switch
        {
            SmokeLight.NoGames or SmokeLight.NotExpected => Grade.NoGames,
            SmokeLight.NotDue => Grade.NotDue,
            _ => BandOf(points, limits),
        };
        return new(light, grade, points, light.Phase is Phase.Grading && !gradingIsDue ? 0 : limits.WeightOf(light.Phase));
    }

    // A share alone knows nothing of what matters: four of five processors without the one that counts have failed.
    private static double? PointsOf(PhaseLight light, ReportThresholds limits)
    {
        var share = All * Math.Min(1, light.Counted?.Share ?? 1);
        return light.Light switch
        {
            SmokeLight.Pass => share,
            SmokeLight.Acceptable => Math.Min(share, limits.GoldFrom - 1),
            SmokeLight.Fail => Math.Min(share, limits.BronzeFrom - 1),
            _ => null,
        };
    }

    private static Grade GradeOf(double? score, List<PhaseGrade> phases, DayFacts facts, ReportThresholds limits) => phases switch
    {
        _ when phases.All(phase => phase.Grade is Grade.NoGames) => Grade.NoGames,
        _ when score is null && phases.All(phase => phase.Grade is Grade.NoGames or Grade.NotDue) => Grade.NotDue,
        _ when score is null => Grade.Unknown,
        _ => (Grade)Math.Min((int)BandOf(score, limits), (int)CapOf(phases, facts)),
    };

    private static Grade CapOf(List<PhaseGrade> phases, DayFacts facts) => true switch
    {
        _ when facts.Blind.Count > 0 || phases.Any(phase => phase.Weight > 0 && phase.Light.Light is SmokeLight.Unknown) => Grade.Bronze,
        _ when facts.Findings.Any(finding => finding.Severity is Severity.Critical) => Grade.Silver,
        _ => Grade.Gold,
    };

    private static GradeLift? LiftOf(DayGrade day, DayFacts facts, bool gradingIsDue, ReportThresholds limits)
    {
        if (day.Grade is Grade.NoGames or Grade.NotDue or Grade.Gold)
        {
            return null;
        }

        if (Graded(Seen(facts), gradingIsDue, limits).Grade is var seen && seen > day.Grade && IsBlind(day, facts))
        {
            return GradeLifts.Sight(seen, day, facts);
        }

        var tries = day.Phases.Where(phase => phase.Weight > 0)
            .Select(phase => (phase.Phase, After: Graded(Repaired(facts, phase.Phase), gradingIsDue, limits)))
            .Where(one => one.After.Score > day.Score || one.After.Grade > day.Grade)
            .ToList();
        var enough = tries.Where(one => one.After.Grade > day.Grade).OrderBy(one => one.Phase).FirstOrDefault();
        return enough.After is not null ? GradeLifts.Enough(enough.Phase, enough.After, day, facts)
            : tries.Count > 0 ? GradeLifts.Begin([.. tries.Select(one => one.Phase)], day, facts)
            : null;
    }

    private static bool IsBlind(DayGrade day, DayFacts facts) =>
        facts.Blind.Count > 0 || day.Phases.Any(phase => phase.Weight > 0 && phase.Light.Light is SmokeLight.Unknown);

    /// <summary>As if everything could be looked at, and what nobody knows were whole.</summary>
    private static DayFacts Seen(DayFacts facts) => facts with
    {
        Lights = [.. facts.Lights.Select(light => light.Light is SmokeLight.Unknown ? new PhaseLight(light.Phase, SmokeLight.Pass, "") : light)],
        Blind = [],
    };

    /// <summary>As if what is not due never came.</summary>
    private static DayFacts Abandoned(DayFacts facts) => facts with
    {
        Lights = [.. facts.Lights.Select(light => light.Light is SmokeLight.NotDue ? light with { Light = SmokeLight.Fail } : light)],
    };

    /// <summary>As if this phase were whole: its light is green, and nothing that a check finds is about it.</summary>
    private static DayFacts Repaired(DayFacts facts, Phase phase) => facts with
    {
        Lights = [.. facts.Lights.Select(light => light.Phase == phase ? new PhaseLight(phase, SmokeLight.Pass, "") : light)],
        Findings = [.. facts.Findings.Where(finding => finding.Fingerprint.Phase != phase)],
    };
}
