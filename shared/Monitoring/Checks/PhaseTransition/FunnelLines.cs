using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The funnel of a date in words: one line for all of it with each step's share of the step before, and one line a stage with its times.</summary>
internal static class FunnelLines
{
    private static readonly FunnelStage[] Stages =
        [FunnelStage.Raw, FunnelStage.Analytics, FunnelStage.Features, FunnelStage.Predictions, FunnelStage.Grades];

    /// <summary>"scheduled 7 → raw 7 (100 %) → analytics 0 (0 %) → features 7 → …", in games; a share of nothing is not said.</summary>
    public static string Path(Funnel day)
    {
        var (text, before) = ($"scheduled {day.Slate.Expected.Count}", (int?)day.Slate.Expected.Count);
        foreach (var stage in Stages)
        {
            var games = day.Step(stage)?.Games.Count;
            text += $" → {FunnelNames.Of(stage)} {games?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}{Share(games, before)}";
            before = games;
        }

        return text;
    }

    public static IEnumerable<string> Of(Funnel day) =>
        [Path(day), .. Stages.Append(FunnelStage.Context).Append(FunnelStage.Cache).Order().Select(stage => Line(day, stage))];

    private static string Line(Funnel day, FunnelStage stage) => $"{FunnelNames.Of(stage)}: " + day.Step(stage) switch
    {
        null => "could not be checked",
        { HasRows: false } => "no rows",
        { FirstSeen: { } first, LastSeen: { } last } step => $"{Size(step, day)}, {TimeText.Both(first)} to {TimeText.Both(last)}",
        var step => Size(step, day),
    };

    private static string Size(FunnelStep step, Funnel day) => step.Stage is FunnelStage.Cache
        ? $"{step.RowCount} rows"
        : new Coverage(step.Games.Count, day.Slate.Expected.Count).Of("games");

    private static string Share(int? games, int? before) => games is { } some && before is > 0 and var all
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({100.0 * some / all:0} %)")
        : "";
}
