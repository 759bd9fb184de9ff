using System.Globalization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The catalogue of angles as a page, written from it and from the thresholds: a page kept by hand would say what the code once did.</summary>
public static class DoctorPage
{
    public static string Markdown(DoctorRules rules)
    {
        var judges = JudgesOf(rules);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # The 25 validation angles, and what became of them

            Written by `scripts/ops readme` from the catalogue and the thresholds; a test holds it to them. `scripts/ops doctor FROM TO` judges
            them, each by the rows named here. A figure's reason stands with it in `DoctorThresholds` and the alerts' own thresholds.

            | angle | question | rows | threshold | tables | other than the framework |
            |---|---|---|---|---|---|
            {string.Join('\n', DoctorAngles.All.Where(angle => !angle.IsImpossible).Select(angle => LineOf(angle, judges)))}

            ## Not judged

            | angle | question | why |
            |---|---|---|
            {string.Join('\n', DoctorAngles.All.Where(angle => angle.IsImpossible).Select(angle => $"| {angle.Number} {angle.Name} | {angle.Question} | {angle.Corrected} |"))}

            ## Rows that answer none of them

            | row | what a healthy date shows | threshold |
            |---|---|---|
            {string.Join('\n', judges.Where(judge => judge.Angles.Count == 0).Select(judge => $"| {judge.Check} | {judge.Expected} | {judge.Threshold} |"))}

            """);
    }

    /// <summary>Every kind of row, in the order in which a repair goes.</summary>
    public static IReadOnlyList<DoctorLine> JudgesOf(DoctorRules rules) =>
    [
        .. DoctorLines.Of(rules),
        .. DoctorProbes.Of(rules).Select(probe => new DoctorLine(probe.Name, probe.Phase, probe.Angles, probe.Expected, probe.Threshold)),
        new DoctorLine(DoctorDrift.Name, Pipeline.Phase.Predictions, [21], "right as often as in the weeks before", DoctorDrift.ThresholdOf(rules.Doctor)),
    ];

    private static string LineOf(DoctorAngle angle, IReadOnlyList<DoctorLine> judges)
    {
        var own = judges.Where(judge => judge.Angles.Contains(angle.Number)).ToList();
        return $"| {angle.Number} {angle.Name} | {angle.Question} | {string.Join(", ", own.Select(judge => $"`{judge.Check}`"))} | {string.Join("<br>", own.Select(judge => judge.Threshold))} "
            + $"| {string.Join(", ", angle.Tables.Select(table => table.Split('.')[1]))} | {angle.Corrected} |";
    }
}
