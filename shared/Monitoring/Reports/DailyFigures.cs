namespace NbaPipeline.Monitoring.Reports;

/// <summary>The numbers of a daily report, for log-based metrics and whoever draws them.</summary>
internal static class DailyFigures
{
    public static IReadOnlyDictionary<string, double> Of(DailyReport report) => new Dictionary<string, double>(
    [
        .. report.Day.Score is { } score ? [new("score", Math.Round(score, 1))] : Array.Empty<KeyValuePair<string, double>>(),
        .. report.Day.Phases.Where(phase => phase.Coverage is not null)
            .Select(phase => new KeyValuePair<string, double>($"coverage_phase{(int)phase.Phase}", Math.Round(phase.Coverage!.Value, 1))),
        .. report.Levels.Select(level => new KeyValuePair<string, double>($"missed_{level.Name.Replace('-', '_')}", level.Missed)),
    ]);
}
