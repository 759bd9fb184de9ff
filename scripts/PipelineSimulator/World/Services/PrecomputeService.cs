using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Phase 4 on demand, one date a call, its processors one after the other. It does not know the word YESTERDAY, and says so inside a 200.</summary>
internal static class PrecomputeService
{
    private static readonly Dictionary<string, PhaseProcessor?> BySourceTable = new(StringComparer.Ordinal)
    {
        ["player_game_summary"] = Processors.DailyCache,
        ["team_defense_game_summary"] = Processors.DefenseZones,
        ["team_offense_game_summary"] = Processors.ShotZones,
        ["upcoming_player_game_context"] = Processors.DailyCache,
        ["upcoming_team_game_context"] = null,
    };

    public static ServiceReply Answer(ServiceRequest request) => request.Operation switch
    {
        "POST process-date" => ProcessDate(request),
        "POST process" => Process(request),
        "GET health" or "GET " => ServiceReply.Json(200, new() { ["status"] = "healthy", ["service"] = "precompute-processor" }),
        "GET ready" or "GET health/deep" => ServiceReply.Json(200, new() { ["status"] = "ready" }),
        _ => ServiceReply.NoRoute,
    };

    private static ServiceReply ProcessDate(ServiceRequest request)
    {
        if (request.Text("analysis_date") is not { } text)
        {
            return ServiceReply.Error(400, "analysis_date is required");
        }

        var asked = request.Texts("processors");
        var works = Work.Precompute.Where(processor => asked.Count == 0 || asked.Contains(processor.Name)).ToList();
        var results = request.Date(text, "AUTO", "TODAY", "TOMORROW") is { } date
            ? Run(request, works, date)
            : works.ConvertAll(processor => ProcessorResult.Error(processor, $"time data '{text}' does not match format '%Y-%m-%d'"));
        return ServiceReply.Json(200, new()
        {
            ["status"] = "completed", ["analysis_date"] = text, ["results"] = new JsonArray([.. results.Select(result => result.Json)]),
        }) with { Interventions = [.. results.SelectMany(result => result.Works)] };
    }

    private static List<ProcessorResult> Run(ServiceRequest request, List<PhaseProcessor> works, DateOnly date)
    {
        var done = request.At;
        return works.ConvertAll(processor => IsReady(request, processor, date)
            ? ProcessorResult.Of(request, processor, done += processor.Length, [date])
            : ProcessorResult.Error(processor, "Missing critical dependencies"));
    }

    /// <summary>Strict unless told otherwise: features need the upcoming players, the others the finished games.</summary>
    private static bool IsReady(ServiceRequest request, PhaseProcessor processor, DateOnly date) =>
        request.Flag("skip_dependency_check") || request.Flag("backfill_mode") || request.Text("strict_mode")?.ToLowerInvariant() == "false"
        || request.View.Count(processor == Processors.Features ? Tables.UpcomingPlayers : Tables.PlayerGameSummary, date) > 0;

    private static ServiceReply Process(ServiceRequest request)
    {
        var data = PushEnvelope.Data(request);
        if (data is null || (string?)data["source_table"] is not { } table)
        {
            return ServiceReply.Error(400, "Missing source_table in message");
        }

        if (!BySourceTable.TryGetValue(table, out var processor) || processor is null)
        {
            return ServiceReply.Json(200, new() { ["status"] = "no_processors" });
        }

        if (request.Date((string?)(data["analysis_date"] ?? data["game_date"])) is not { } date)
        {
            return ServiceReply.Error(400, "Missing analysis_date");
        }

        var result = ProcessorResult.Of(request, processor, request.At + processor.Length, [date]);
        return ServiceReply.Json(200, new() { ["status"] = "completed", ["results"] = new JsonArray(result.Json) }) with { Interventions = result.Works };
    }
}
