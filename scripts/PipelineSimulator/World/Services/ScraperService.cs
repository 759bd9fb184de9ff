using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The scrapers and the workflow controller, which live in one service and ask nobody who he is.</summary>
internal static class ScraperService
{
    private const string BoxScores = "bdl_box_scores";
    private const string GamebookPdf = "nbac_gamebook_pdf";
    private const string ScheduleApi = "nbac_schedule_api";

    public static ServiceReply Answer(ServiceRequest request) => request.Operation switch
    {
        "POST scrape" => Scrape(request),
        "POST catchup" => Catchup.Answer(request),
        "POST evaluate" or "POST execute-workflows" or "POST execute-workflow" or "POST trigger-workflow" => Controller.Answer(request),
        "POST fix-stale-schedule" => StaleFixer.Answer(request),
        "POST generate-daily-schedule" => ServiceReply.Json(200, new() { ["status"] = "success", ["schedule"] = new JsonArray() }),
        "POST cleanup" => ServiceReply.Json(200, new() { ["status"] = "success", ["republished_count"] = 0 }),
        "GET " or "GET health" or "GET scrapers" => ServiceReply.Json(200, new()
        {
            ["status"] = "healthy", ["service"] = "nba-scrapers", ["version"] = "2.3.0", ["enabled_workflows"] = Controller.Workflows.Count,
        }),
        _ => ServiceReply.NoRoute,
    };

    private static ServiceReply Scrape(ServiceRequest request) => request.Text("scraper") switch
    {
        null or "" => ServiceReply.Error(400, "Missing required parameter: scraper"),
        BoxScores => OfSource(request, BoxScores, Work.Bdl, BoxScoreDate(request)),
        GamebookPdf => OfSource(request, GamebookPdf, Work.Gamebook, GamebookDate(request)),
        ScheduleApi => OfSchedule(request),
        var other => ServiceReply.Error(400, $"Unknown scraper: {other}"),
    };

    /// <summary>Without a date it is yesterday in UTC, which in the evening is today in the East.</summary>
    private static DateOnly? BoxScoreDate(ServiceRequest request) => request.Text("date") is { } text
        ? request.Date(text)
        : DateOnly.FromDateTime(request.At.UtcDateTime).AddDays(-1);

    /// <summary><c>20260119/MIAGSW</c>: a gamebook is fetched by the code of its game.</summary>
    private static DateOnly? GamebookDate(ServiceRequest request) =>
        DateOnly.TryParseExact(request.Text("game_code")?.Split('/')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static ServiceReply OfSource(ServiceRequest request, string scraper, string source, DateOnly? asked)
    {
        if (asked is not { } date)
        {
            return Failed(500, scraper, scraper == GamebookPdf ? "Missing required option [game_code]." : "Invalid date");
        }

        if (RepairFaults.Refusal(request, source, date) is { } status)
        {
            return Failed(status, scraper, status >= 500 ? "Max retries exceeded" : "Client error from the provider") with { Failed = [(source, date)] };
        }

        var work = new Intervention(request.At + Work.Scrape, source, date);
        var rows = Provided(request.World, work);
        return Done(scraper, request.At, rows) with { Interventions = rows == 0 ? [] : [work] };
    }

    private static ServiceReply OfSchedule(ServiceRequest request)
    {
        var today = EasternTime.DateOf(request.At);
        return Done(ScheduleApi, request.At, request.World.Games.Count) with { Interventions = [new(request.At + Work.Scrape, Work.Schedule, today)] };
    }

    /// <summary>The rows that the file holds: those that will stand in the table for the date once it is loaded.</summary>
    internal static int Provided(PipelineWorld world, Intervention work)
    {
        var changed = new PipelineWorld(world.Scenario, [.. world.Interventions, work]);
        var table = work.Target == Work.Bdl ? Tables.BdlBoxScores : Tables.Gamebook;
        return new WorldView(changed, work.At).Count(table, work.GameDate);
    }

    private static ServiceReply Done(string scraper, DateTimeOffset at, int rows) => ServiceReply.Json(200, new()
    {
        ["status"] = "success",
        ["message"] = $"{scraper} completed successfully",
        ["scraper"] = scraper,
        ["run_id"] = at.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture),
        ["data_summary"] = new JsonObject { ["rowCount"] = rows },
    });

    private static ServiceReply Failed(int status, string scraper, string message) => ServiceReply.Json(status, new()
    {
        ["status"] = "error", ["scraper"] = scraper, ["message"] = message,
    });
}
