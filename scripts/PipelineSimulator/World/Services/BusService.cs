using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Takes messages for topics and believes every one; whether anybody works on it is another matter. Grading reads its days in UTC, and what
/// would start phases 3 and 4 has a subscription only while gates enforce: it pushes the data as it is to the service.
/// </summary>
internal static class BusService
{
    private const string PredictionsTrigger = "nba-predictions-trigger";
    private const string AnalyticsTrigger = "nba-phase3-trigger";
    private const string PrecomputeTrigger = "nba-phase4-trigger";

    public static ServiceReply Answer(ServiceRequest request) => ServiceReply.Json(200, new()
    {
        ["messageIds"] = new JsonArray(FormattableString.Invariant($"{request.At.ToUnixTimeMilliseconds()}{request.Earlier.Count:D3}")),
    }) with { Interventions = [.. Started(request).Select(work => work with { IsOrdinary = request.Text("trigger_source") == "gate" })] };

    private static Intervention[] Started(ServiceRequest request)
    {
        var outages = request.Outages;
        return (request.Call.Route, outages.IsConsumed(request.Call.Route, request.At)) switch
        {
            (Topics.GradingTrigger, true) when outages.IsUp(Outages.Grading, request.At) => Graded(request),
            (PredictionsTrigger, true) when outages.IsUp(Outages.Coordinator, request.At) && Day(request, request.Text("game_date")) is { } date =>
                [new(request.At + Processors.Predictions.Length, Processors.Predictions.Entity, date)],
            (AnalyticsTrigger, true) => Pushed(request, Outages.AnalyticsProcessors, "process-date-range", AnalyticsService.Answer),
            (PrecomputeTrigger, true) => Pushed(request, Outages.PrecomputeProcessors, "process-date", PrecomputeService.Answer),
            _ => [],
        };
    }

    private static Intervention[] Pushed(ServiceRequest request, string service, string route, Func<ServiceRequest, ServiceReply> answer) =>
        request.World.Scenario.Gates == GateMode.Enforce && request.Outages.IsUp(service, request.At)
            ? [.. answer(new(request.Call with { Service = service, Route = route }, request.World, request.Earlier, request.Outages)).Interventions]
            : [];

    /// <summary>Without predictions or without results there is nothing to grade, and the message is used up.</summary>
    private static Intervention[] Graded(ServiceRequest request) =>
        Day(request, request.Text("target_date") ?? "yesterday") is { } date
        && request.View.Count(Tables.Predictions, date) > 0 && request.View.Count(Tables.PlayerGameSummary, date) > 0
            ? [new(request.At + Processors.Grading.Length, Processors.Grading.Entity, date)]
            : [];

    private static DateOnly? Day(ServiceRequest request, string? text)
    {
        var today = DateOnly.FromDateTime(request.At.UtcDateTime);
        return text switch
        {
            "today" => today,
            "yesterday" => today.AddDays(-1),
            _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        };
    }
}
