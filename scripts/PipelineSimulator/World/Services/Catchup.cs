using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Looks for dates with gaps and scrapes them again. For the early source a gap is what the gamebook has and it has not, so what both lack is
/// never found; for the gamebook it is a game that the schedule calls final.
/// </summary>
internal static class Catchup
{
    private const int DefaultDays = 3;

    public static ServiceReply Answer(ServiceRequest request) => request.Text("scraper_name") switch
    {
        "bdl_box_scores" => Retry(
            request, Work.Bdl, date => request.View.Games(Tables.Gamebook, date).Except(request.View.Games(Tables.BdlBoxScores, date)).Count()),
        "nbac_gamebook_pdf" => Retry(request, Work.Gamebook, date => request.View.FinalGames(date) - request.View.Games(Tables.Gamebook, date).Count),
        null or "" => ServiceReply.Error(400, "scraper_name is required"),
        var other => ServiceReply.Error(400, $"Unknown scraper: {other}"),
    };

    private static ServiceReply Retry(ServiceRequest request, string source, Func<DateOnly, int> gapOf)
    {
        var today = EasternTime.DateOf(request.At);
        var days = request.Number("lookback_days") ?? DefaultDays;
        var results = Enumerable.Range(1, Math.Max(0, days)).Select(back => today.AddDays(-back)).Where(date => gapOf(date) > 0)
            .Select(date => (Date: date, Refused: RepairFaults.Refusal(request, source, date), Work: new Intervention(request.At + Work.Scrape, source, date)))
            .ToList();
        var successes = results.Count(result => result.Refused is null);
        return ServiceReply.Json(200, new()
        {
            ["status"] = successes == results.Count ? "complete" : "partial",
            ["dates_retried"] = results.Count,
            ["successes"] = successes,
            ["failures"] = results.Count - successes,
            ["results"] = new JsonArray([.. results.Select(result => new JsonObject
            {
                ["date"] = FormattableString.Invariant($"{result.Date:yyyy-MM-dd}"), ["status"] = result.Refused is null ? "success" : "failed",
            })]),
        }) with
        {
            Interventions = [.. results.Where(result => result.Refused is null).Select(result => result.Work)],
            Failed = [.. results.Where(result => result.Refused is not null).Select(result => (source, result.Date))],
        };
    }
}
