using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One season of the map: how it stands in one line, its months, and the dates that need a look, as words.</summary>
internal static class SeasonHtml
{
    /// <summary>Dates named in words; what is older is in the map.</summary>
    private const int MostNamed = 12;

    public static string Of(string name, IReadOnlyList<SmokeDate> dates, string link)
    {
        var byDate = dates.ToDictionary(date => date.Date);
        var months = dates.Where(date => date.Light is not SmokeLight.NoGames).Select(date => new DateOnly(date.Date.Year, date.Date.Month, 1)).Distinct();
        return $"<section class=\"season\" aria-label=\"Season {PageText.Encode(name)}\"><h3>{PageText.Encode(name)} <small>{Summary(dates)}</small></h3>"
            + Named([.. dates.Where(NeedsALook).OrderByDescending(date => date.Date)], link)
            + $"<div class=\"months\">{string.Concat(months.Select(month => MonthHtml.Of(month, byDate, link)))}</div></section>";
    }

    private static string Summary(IReadOnlyList<SmokeDate> dates)
    {
        var played = dates.Where(date => date.Light is not SmokeLight.NoGames).ToList();
        var counts = played.GroupBy(date => date.Light).OrderByDescending(light => light.Key).Select(light => $"{light.Count()} {LightLook.Of(light.Key).Words}");
        return played.Count == 0 ? "no games" : $"{PageText.Count(played.Count, "game date")}: {string.Join(", ", counts)}";
    }

    private static bool NeedsALook(SmokeDate date) => date.Light is SmokeLight.Fail or SmokeLight.Unknown;

    private static string Named(IReadOnlyList<SmokeDate> dates, string link) => dates.Count == 0
        ? ""
        : $"<ul class=\"named\" aria-label=\"Dates that need a look\">{string.Concat(dates.Take(MostNamed).Select(date => Item(date, link)))}"
            + (dates.Count > MostNamed ? $"<li class=\"more\">and {dates.Count - MostNamed} more in the map</li>" : "") + "</ul>";

    private static string Item(SmokeDate date, string link) =>
        $"<li><a href=\"?date={PageText.Iso(date.Date)}{link}\">{date.Date:d MMM}</a> "
        + string.Join(", ", date.Phases.Where(phase => phase.Light is SmokeLight.Fail or SmokeLight.Unknown)
            .Select(phase => $"{PhaseNames.Of(phase.Phase)} {LightLook.Of(phase.Light).Words}"));
}
