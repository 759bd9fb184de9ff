using System.Globalization;
using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>A figure's name in incidents: <c>errors.player_game_summary</c>, whatever class or address its record gives it.</summary>
internal static partial class TrendNames
{
    private const int LongestName = 120;

    private static readonly Dictionary<string, TrendKind> Kinds = Enum.GetValues<TrendKind>().ToDictionary(PrefixOf, StringComparer.Ordinal);

    public static string EntityOf(TrendSeries series) => $"{PrefixOf(series.Kind)}.{series.Kind switch
    {
        TrendKind.Errors or TrendKind.Failures or TrendKind.Durations => RecordedProcessor.Of(series.Name, series.Phase).Entity,
        _ => Plain(series.Name),
    }}";

    /// <summary>The pipeline's own records count among what starts its work; our functions and the cloud among the monitors.</summary>
    public static Phase PhaseOf(TrendKind kind) => kind is TrendKind.Errors or TrendKind.Failures or TrendKind.Durations or TrendKind.Scores or TrendKind.Coverage
        ? Phase.Scrape
        : Phase.Monitors;

    public static TrendKind? KindOf(string entity) => Kinds.TryGetValue(entity.Split('.')[0], out var kind) ? kind : null;

    private static string PrefixOf(TrendKind kind) => kind is TrendKind.OwnErrors ? "own-errors" : kind.ToString().ToLowerInvariant();

    private static string Plain(string name) =>
        Forbidden().Replace(name.ToLower(CultureInfo.InvariantCulture), "_") is var plain && plain.Length > LongestName ? plain[^LongestName..] : plain;

    [GeneratedRegex("[^a-z0-9_.-]+")]
    private static partial Regex Forbidden();
}
