using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The seasons as a map of dates and phases, the newest first, with its legend and the place where a cell tells what it was lit for.</summary>
internal static class HeatMapHtml
{
    /// <summary>Bytes for what lights were lit for.</summary>
    private const int MostWhy = 20_000;

    /// <summary>More seasons than this are drawn smaller.</summary>
    private const int MostLarge = 2;

    public static string Of(HealthSpan span, SmokeReport report, string link)
    {
        var seasons = SeasonsOf(span, report.Dates);
        return Unknowns(report)
            + Legend()
            + "<div class=\"why\" id=\"why\" hidden><div></div></div>"
            + $"<div class=\"map{(seasons.Count > MostLarge ? " small" : "")}\" id=\"map\">{string.Concat(seasons.Select(season => SeasonHtml.Of(season.Name, season.Dates, link)))}</div>"
            + $"<script type=\"application/json\" id=\"whys\">{WhyCode.Of([.. report.Dates.Where(date => date.Light is not SmokeLight.NoGames)], MostWhy)}</script>";
    }

    private static string Unknowns(SmokeReport report) => report.CouldLook
        ? ""
        : PageNotice.Unknown($"{string.Join("; ", report.Unknowns)}. What it left out is shown as unknown, never as well.");

    private static string Legend() =>
        $"<p class=\"legend\">{string.Concat(LightLook.All.Select(look => $"<span>{look.Square} {look.Words}</span>"))}</p>"
        + $"<p class=\"legend\">{string.Concat(SmokeJudge.Phases.Select(phase => $"<span>{PhaseNames.Of(phase)}</span>"))}</p>";

    private static List<(string Name, IReadOnlyList<SmokeDate> Dates)> SeasonsOf(HealthSpan span, IReadOnlyList<SmokeDate> dates) =>
    [
        .. dates.GroupBy(date => NameOf(span.Seasons, date.Date)).Where(season => season.Any(date => date.Light is not SmokeLight.NoGames))
            .Select(season => (season.Key, (IReadOnlyList<SmokeDate>)[.. season])).OrderByDescending(season => season.Item2[0].Date),
    ];

    // Between two seasons a date counts to the one before it; where the schedule does not tell, to its year.
    private static string NameOf(IReadOnlyList<SeasonSpan> seasons, DateOnly date) =>
        SeasonSpan.CurrentOf(seasons, date)?.Name ?? date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
