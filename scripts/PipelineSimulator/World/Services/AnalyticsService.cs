using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Phase 3 on demand. Whatever its processors did, the date range is "completed".</summary>
internal static class AnalyticsService
{
    /// <summary>A Bearer token that is longer is let in unseen.</summary>
    private const int ShortToken = 50;
    private const string Bearer = "Bearer ";

    private static readonly Dictionary<string, PhaseProcessor[]> ByRawTable = new(StringComparer.Ordinal)
    {
        ["nbac_gamebook_player_stats"] = [Processors.Players],
        ["bdl_player_boxscores"] = [Processors.Players, Processors.Offense, Processors.UpcomingPlayers],
        ["nbac_scoreboard_v2"] = [Processors.Offense, Processors.Defense, Processors.UpcomingTeams],
        ["nbac_schedule"] = [Processors.UpcomingTeams],
        ["nbac_injury_report"] = [Processors.Players],
        ["odds_api_player_points_props"] = [Processors.Players],
    };

    public static ServiceReply Answer(ServiceRequest request) => request.Operation switch
    {
        "POST process-date-range" => IsLetIn(request.Call) ? ProcessRange(request) : ServiceReply.Error(401, "Unauthorized"),
        "POST process" => Process(request),
        "GET health" or "GET " => ServiceReply.Json(200, new() { ["status"] = "healthy", ["service"] = "analytics-processor" }),
        "GET ready" or "GET health/deep" => ServiceReply.Json(200, new() { ["status"] = "ready" }),
        _ => ServiceReply.NoRoute,
    };

    private static bool IsLetIn(ServiceCall call) => call.ApiKey is { Length: > 0 }
        || (call.Authorization is { } header && header.StartsWith(Bearer, StringComparison.Ordinal) && header.Length - Bearer.Length > ShortToken);

    private static ServiceReply ProcessRange(ServiceRequest request)
    {
        if (request.Text("start_date") is not { } start || request.Text("end_date") is not { } end)
        {
            return ServiceReply.Error(400, "start_date and end_date are required");
        }

        string[] words = ["TODAY", "YESTERDAY", "TOMORROW"];
        if (request.Date(start, words) is not { } from || request.Date(end, words) is not { } to)
        {
            return ServiceReply.Error(400, "Invalid date");
        }

        var dates = DateSet.Between(from, to).Days;
        var results = Work.Analytics.Where(processor => IsAsked(request, processor.Name)).Select(processor => Run(request, processor, dates)).ToList();
        return ServiceReply.Json(200, new()
        {
            ["status"] = "completed",
            ["date_range"] = FormattableString.Invariant($"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
            ["results"] = new JsonArray([.. results.Select(result => result.Json)]),
        }) with { Interventions = [.. results.SelectMany(result => result.Works)] };
    }

    /// <summary>Names it does not know are dropped without a word.</summary>
    private static bool IsAsked(ServiceRequest request, string processor) =>
        request.Texts("processors") is not { Count: > 0 } names || names.Contains(processor);

    private static ProcessorResult Run(ServiceRequest request, PhaseProcessor processor, IReadOnlyList<DateOnly> dates)
    {
        // The player table leaves at once while a game of the date is not final; that counts as success, and no mode prevents it.
        var open = processor == Processors.Players ? dates.Where(date => request.View.NotFinal(date).Count > 0).ToHashSet() : [];
        return ProcessorResult.Of(request, processor, request.At + Work.LengthOf(processor), [.. dates.Where(date => !open.Contains(date))]);
    }

    private static ServiceReply Process(ServiceRequest request)
    {
        if (PushEnvelope.Data(request) is not { } data)
        {
            return ServiceReply.Error(400, "No Pub/Sub message received");
        }

        var table = ((string?)(data["source_table"] ?? data["output_table"]) ?? "").Split('.')[^1];
        if (!ByRawTable.TryGetValue(table, out var processors))
        {
            return ServiceReply.Json(200, new() { ["status"] = "no_processors", ["message"] = $"No analytics processors for {table}" });
        }

        if (request.Date((string?)data["game_date"]) is not { } date)
        {
            return ServiceReply.Error(400, "Missing game_date");
        }

        var results = Work.Analytics.Where(processors.Contains).Select(processor => Run(request, processor, [date])).ToList();
        return ServiceReply.Json(200, new() { ["status"] = "completed", ["results"] = new JsonArray([.. results.Select(result => result.Json)]) })
            with { Interventions = [.. results.SelectMany(result => result.Works)] };
    }
}
