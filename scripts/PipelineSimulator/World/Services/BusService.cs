using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Takes messages for topics and believes every one; whether anybody works on it is another matter. Grading reads its days in UTC, and what
/// would start phase 4 has no subscription.
/// </summary>
internal static class BusService
{
    private const string PredictionsTrigger = "nba-predictions-trigger";

    public static ServiceReply Answer(ServiceRequest request) => ServiceReply.Json(200, new()
    {
        ["messageIds"] = new JsonArray(FormattableString.Invariant($"{request.At.ToUnixTimeMilliseconds()}{request.Earlier.Count:D3}")),
    }) with { Interventions = [.. Started(request)] };

    private static Intervention[] Started(ServiceRequest request)
    {
        var outages = request.Outages;
        return (request.Call.Route, outages.IsConsumed(request.Call.Route, request.At)) switch
        {
            (Topics.GradingTrigger, true) when outages.IsUp(Outages.Grading, request.At) => Graded(request),
            (PredictionsTrigger, true) when outages.IsUp(Outages.Coordinator, request.At) && Day(request, request.Text("game_date")) is { } date =>
                [new(request.At + Processors.Predictions.Length, Processors.Predictions.Entity, date)],
            _ => [],
        };
    }

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
