using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Starts predictions. The usual answer is 202, and there is no <c>/predict</c>, though two other parts call it.</summary>
internal static class CoordinatorService
{
    private const int LookBackDays = 3;
    private const double CompleteShare = 0.8;

    public static ServiceReply Answer(ServiceRequest request) => request.Operation switch
    {
        "GET health" or "GET " => ServiceReply.Json(200, new() { ["status"] = "healthy", ["service"] = "prediction-coordinator" }),
        "GET ready" or "GET health/deep" => ServiceReply.Json(200, new() { ["status"] = "ready" }),
        "POST start" or "GET status" or "POST check-stalled" when !IsLetIn(request) => ServiceReply.Error(401, "Unauthorized"),
        "POST start" => Start(request),
        "GET status" or "POST check-stalled" => Progress(request),
        _ => ServiceReply.NoRoute,
    };

    /// <summary>Any Bearer header will do.</summary>
    private static bool IsLetIn(ServiceRequest request) =>
        request.Call.ApiKey is { Length: > 0 } || request.Text("key") is { Length: > 0 }
        || request.Call.Authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true;

    private static ServiceReply Start(ServiceRequest request)
    {
        var asked = request.Text("game_date") is { } text ? request.Date(text, "TODAY", "TOMORROW") : DateOnly.FromDateTime(request.At.UtcDateTime);
        return asked switch
        {
            null => ServiceReply.Error(500, "Invalid game_date"),
            { } date when Running(request, date) is { } batch => Json(409, "already_running", batch, date),
            { } date when !request.Flag("force") && request.View.Count(Tables.Predictions, date) > 0 =>
                Json(409, "already_exists", BatchOf(request, date), date),
            { } date when !request.Flag("skip_completeness_check") && !IsComplete(request, date) => ServiceReply.Json(503, new()
            {
                ["error"] = "DATA_INCOMPLETE", ["game_date"] = Day(date),
            }),
            { } date => Started(request, date),
        };
    }

    private static ServiceReply Started(ServiceRequest request, DateOnly date)
    {
        var players = request.View.Rows(Tables.FeatureStore, date).Select(row => row.Values["player_lookup"]).Distinct().Count();
        return players == 0
            ? ServiceReply.Json(404, new() { ["status"] = "error", ["message"] = $"No players found for {Day(date)}" })
            : ServiceReply.Json(202, new()
            {
                ["status"] = "started",
                ["batch_id"] = BatchOf(request, date),
                ["game_date"] = Day(date),
                ["total_requests"] = players,
                ["published"] = players,
                ["summary"] = new JsonObject { ["total_players"] = players },
                ["monitor_url"] = $"/status?batch_id={BatchOf(request, date)}",
            }) with { Interventions = [new(request.At + Processors.Predictions.Length, Processors.Predictions.Entity, date)] };
    }

    /// <summary>The batch that an earlier call started and that is not done yet.</summary>
    private static string? Running(ServiceRequest request, DateOnly date) => request.Earlier
        .Where(earlier => earlier.Call.Service == request.Call.Service
            && earlier.Reply.Interventions.Any(work => work.Target == Processors.Predictions.Entity && work.GameDate == date && work.At > request.At))
        .Select(earlier => (string?)JsonNode.Parse(earlier.Reply.Body)!["batch_id"])
        .LastOrDefault();

    private static bool IsComplete(ServiceRequest request, DateOnly date)
    {
        var days = Enumerable.Range(1, LookBackDays).Select(back => date.AddDays(-back)).Where(day => day >= request.World.FirstDate).ToList();
        var final = days.Sum(request.View.FinalGames);
        return days.Sum(day => request.View.Games(Tables.PlayerGameSummary, day).Count) >= CompleteShare * final;
    }

    private static ServiceReply Progress(ServiceRequest request)
    {
        var batch = request.Text("batch_id");
        var start = request.Earlier.LastOrDefault(earlier =>
            earlier.Reply.Status == 202 && earlier.Reply.Body.Contains($"\"{batch}\"", StringComparison.Ordinal));
        return batch is not { Length: > 0 } || start is null
            ? ServiceReply.Error(404, "Batch not found")
            : ServiceReply.Json(200, new()
            {
                ["batch_id"] = batch,
                ["status"] = start.Reply.Interventions.All(work => work.At <= request.At) ? "complete" : "in_progress",
                ["stalled"] = false,
            });
    }

    private static ServiceReply Json(int status, string word, string batch, DateOnly date) =>
        ServiceReply.Json(status, new() { ["status"] = word, ["batch_id"] = batch, ["game_date"] = Day(date) });

    private static string BatchOf(ServiceRequest request, DateOnly date) =>
        FormattableString.Invariant($"batch_{date:yyyy-MM-dd}_{request.At.ToUnixTimeSeconds()}");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
