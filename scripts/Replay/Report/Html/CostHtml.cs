using System.Globalization;

namespace NbaPipeline.Replay;

/// <summary>What looking cost, day by day, against what a day may cost.</summary>
internal static class CostHtml
{
    private const int Share = 16_000;

    private static readonly string[] Columns = ["Eastern day", "Calls", "Failed", "Queries", "Cache hits", "Billed", "Of 5 GB"];

    public static string Of(IReadOnlyList<DayCost> days)
    {
        var portion = new Portion(Share);
        return days.Count == 0
            ? "<p>No function was called.</p>"
            : PageText.Wide("Costs") + $"<table class=\"cost\"><thead><tr>{string.Concat(Columns.Select(column => $"<th scope=\"col\">{column}</th>"))}</tr></thead>"
                + $"<tbody>{portion.Take(days.Select(Row))}</tbody><tfoot>{Total(days)}</tfoot></table></div>{PageText.LeftOut(portion.LeftOut, "day")}";
    }

    private static string Row(DayCost day)
    {
        var share = (double)day.BytesBilled / ReportFigures.BytesPerDay;
        return $"<tr><th scope=\"row\">{PageText.Day(day.Day)}</th>{Cells(day)}"
            + string.Create(
                CultureInfo.InvariantCulture,
                $"<td><meter min=\"0\" max=\"1\" value=\"{Math.Min(share, 1):0.####}\"></meter> {share * 100:0.##} %{(share > 1 ? " ✘" : "")}</td></tr>");
    }

    private static string Total(IReadOnlyList<DayCost> days) => "<tr><th scope=\"row\">All days</th>" + Cells(new(
        default, days.Sum(day => day.Invocations), days.Sum(day => day.Failed), days.Sum(day => day.Queries),
        days.Sum(day => day.CacheHits), days.Sum(day => day.BytesBilled))) + "<td></td></tr>";

    private static string Cells(DayCost day) => string.Create(
        CultureInfo.InvariantCulture,
        $"<td>{day.Invocations:N0}</td><td>{day.Failed:N0}</td><td>{day.Queries:N0}</td><td>{day.CacheHits:N0}</td>"
        + $"<td>{ReportFigures.Bytes(day.BytesBilled)}</td>");
}
