using System.Globalization;
using System.Text;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>
/// A month as a small grid: a column a day, a row a phase. A cell is its class alone and leaves its end to the browser; what it means in
/// words, style and script add. Each day is a link to its evidence, which without a script covers its whole column.
/// </summary>
internal static class MonthHtml
{
    /// <param name="month">Its first day.</param>
    /// <param name="dates">Those of the month that were asked about, by date.</param>
    /// <param name="link">What every link carries besides its date.</param>
    public static string Of(DateOnly month, IReadOnlyDictionary<DateOnly, SmokeDate> dates, string link)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).Reverse().SkipWhile(day => !HasGames(dates, day)).Reverse().ToList();
        var name = month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        var html = new StringBuilder(
            $"<table class=m role=grid data-m={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}><caption>{name}</caption><thead><tr><td></td>");
        foreach (var day in days)
        {
            html.Append(HasGames(dates, day) ? $"<th><a href=?date={PageText.Iso(day)}{link}>{day.Day}</a>" : $"<th>{day.Day}");
        }

        html.Append("<tbody>");
        foreach (var phase in SmokeJudge.Phases)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=row>{(int)phase}");
            days.ForEach(day => html.Append(CellOf(dates.GetValueOrDefault(day), phase)));
        }

        return html.Append("</table>\n").ToString();
    }

    private static bool HasGames(IReadOnlyDictionary<DateOnly, SmokeDate> dates, DateOnly day) =>
        dates.GetValueOrDefault(day) is { Light: not SmokeLight.NoGames };

    private static string CellOf(SmokeDate? date, Pipeline.Phase phase) =>
        LightLook.Of(date?.Phases.FirstOrDefault(light => light.Phase == phase)?.Light ?? SmokeLight.NoGames).Cell;
}
