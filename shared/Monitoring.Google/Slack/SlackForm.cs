using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Monitoring.Google.Slack;

/// <summary>The form that asks why, and of a silence for how long. Pure.</summary>
public static class SlackForm
{
    /// <summary>The block and the field that hold the reason.</summary>
    public const string Reason = "reason";

    /// <summary>The block and the field that hold the length.</summary>
    public const string Length = "length";

    private const char Between = ' ';
    private const int LongestTitle = 24;

    private static readonly (string Value, string Words)[] Lengths = [("1h", "1 hour"), ("4h", "4 hours"), ("12h", "12 hours"), ("1d", "a day"), ("3d", "3 days")];

    /// <summary>What <c>views.open</c> takes.</summary>
    public static JsonObject Of(string trigger, OperatorReport report, int shortestReason, int longestReason) => new()
    {
        ["trigger_id"] = trigger,
        ["view"] = new JsonObject
        {
            ["type"] = "modal",
            ["private_metadata"] = $"{report.Action}{Between}{report.Subject}",
            ["title"] = Plain(TitleOf(report.Action)),
            ["submit"] = Plain("Do it"),
            ["close"] = Plain("Leave it"),
            ["blocks"] = new JsonArray([Section($"`{report.Subject}`"), .. report.Action is OperatorOrders.Silence ? [LengthOf()] : Array.Empty<JsonNode>(), ReasonOf(shortestReason, longestReason)]),
        },
    };

    /// <summary>The order that a form was opened for.</summary>
    public static (string? Action, string? Incident) OrderOf(string? metadata) =>
        metadata?.Split(Between, 2) is [var action, var incident] ? (action, incident) : (null, null);

    private static string TitleOf(string? action) => action switch
    {
        OperatorOrders.Silence => "Silence a problem",
        OperatorOrders.FalsePositive => "No problem at all",
        _ => action?.Length > LongestTitle ? action[..LongestTitle] : action ?? "",
    };

    private static JsonObject ReasonOf(int shortest, int longest) => new()
    {
        ["type"] = "input",
        ["block_id"] = Reason,
        ["label"] = Plain("Why?"),
        ["hint"] = Plain("It stands in the audit trail and in the daily report, under your name."),
        ["element"] = new JsonObject
        {
            ["type"] = "plain_text_input", ["action_id"] = Reason, ["multiline"] = true, ["min_length"] = shortest, ["max_length"] = longest,
        },
    };

    private static JsonObject LengthOf() => new()
    {
        ["type"] = "input",
        ["block_id"] = Length,
        ["label"] = Plain("For how long?"),
        ["element"] = new JsonObject
        {
            ["type"] = "static_select",
            ["action_id"] = Length,
            ["initial_option"] = OptionOf(Lengths[1]),
            ["options"] = new JsonArray([.. Lengths.Select(JsonNode (length) => OptionOf(length))]),
        },
    };

    private static JsonObject OptionOf((string Value, string Words) length) => new() { ["text"] = Plain(length.Words), ["value"] = length.Value };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
