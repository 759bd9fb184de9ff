using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Monitoring.Google.Slack;

/// <summary>A pressed button, or a form that was sent: what it orders, who it was, and how to answer.</summary>
/// <param name="User">Slack's id of whoever it was.</param>
/// <param name="Fields">The order.</param>
/// <param name="IsForm">A form that waits for its answer; else a button.</param>
public sealed record SlackInteraction(string User, OperatorFields Fields, bool IsForm)
{
    private const string Payload = "payload";

    /// <summary>With which a form is opened, within three seconds.</summary>
    public string? Trigger { get; init; }

    /// <summary>Where a word to this user alone is sent.</summary>
    public Uri? ResponseAddress { get; init; }

    /// <summary>Null: it is none of ours.</summary>
    public static SlackInteraction? Parse(string body)
    {
        try
        {
            return QueryHelpers.ParseQuery(body).TryGetValue(Payload, out var payload) && JsonNode.Parse(payload.ToString()) is JsonObject json ? Of(json) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SlackInteraction? Of(JsonObject json) => ((string?)json["type"], (string?)json["user"]?["id"]) switch
    {
        ("block_actions", { Length: > 0 } user) when json["actions"] is JsonArray { Count: > 0 } actions => OfButton(json, user, actions[0]!),
        ("view_submission", { Length: > 0 } user) when json["view"] is JsonObject view => OfForm(user, view),
        _ => null,
    };

    private static SlackInteraction OfButton(JsonObject json, string user, JsonNode action) => new(
        user, new OperatorFields { Action = (string?)action["action_id"], Incident = (string?)action["value"] }, IsForm: false)
    {
        Trigger = (string?)json["trigger_id"],
        ResponseAddress = Uri.TryCreate((string?)json["response_url"], UriKind.Absolute, out var address) ? address : null,
    };

    private static SlackInteraction? OfForm(string user, JsonObject view)
    {
        var values = view["state"]?["values"];
        return SlackForm.OrderOf((string?)view["private_metadata"]) is ({ } action, { } incident)
            ? new SlackInteraction(user, new OperatorFields
            {
                Action = action,
                Incident = incident,
                Reason = (string?)values?[SlackForm.Reason]?[SlackForm.Reason]?["value"],
                For = (string?)values?[SlackForm.Length]?[SlackForm.Length]?["selected_option"]?["value"],
            }, IsForm: true)
            : null;
    }
}
