using System.Globalization;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What went before, in words: the week to compare with, and the dates whose holes the windows see.</summary>
internal static class FeatureTrend
{
    private const int MostNamed = 5;

    public static string Of(FeatureFact day, IReadOnlyList<FeatureFact> before, FeatureThresholds thresholds)
    {
        if (before.Sum(row => row.Total) is 0)
        {
            return "trend: nothing in the week before to compare with";
        }

        var mean = before.Sum(row => row.Mean!.Value * row.Total) / before.Sum(row => row.Total);
        var change = day.Mean!.Value - mean;
        var week = string.Create(CultureInfo.InvariantCulture, $"{mean:0.0} on average of {Dates(before.Count)} in the week before");
        return Math.Abs(change) < thresholds.SteadyWithin ? $"trend: steady, {week}"
            : string.Create(CultureInfo.InvariantCulture, $"trend: {(change < 0 ? "down" : "up")} {Math.Abs(change):0.0} points from {week}");
    }

    public static string CauseOf(IReadOnlyList<ThinDate>? history) => history switch
    {
        null => "likely cause unknown: player_game_summary could not be read",
        [] => "cause not upstream: player_game_summary has every game of the 14 days before",
        _ => $"likely cause: player_game_summary is thin on {string.Join(", ", history.Take(MostNamed).Select(Words))}"
            + (history.Count > MostNamed ? $" and {history.Count - MostNamed} more" : ""),
    };

    private static string Words(ThinDate day) => $"{day.Date:yyyy-MM-dd} ({day.Games.Observed} of {day.Games.Expected} games)";

    private static string Dates(int count) => count == 1 ? "1 date" : $"{count} dates";
}
