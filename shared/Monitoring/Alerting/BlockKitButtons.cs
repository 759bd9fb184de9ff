using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What can be done about a problem without typing: each button carries an order's name and the incident's id.</summary>
public static class BlockKitButtons
{
    private static readonly (string Action, string Words)[] All =
    [
        (OperatorOrders.Acknowledge, "I am on it"), (OperatorOrders.Silence, "Silence…"), (OperatorOrders.FalsePositive, "No problem…"),
    ];

    private static readonly (string Action, string Words)[] Marked = [(OperatorOrders.Unmark, "Take it back")];

    /// <summary>The message with its buttons at its end; a problem that is over has none.</summary>
    public static JsonObject With(JsonObject body, AlertMessage message)
    {
        if (message.State is not (IncidentState.Resolved or IncidentState.Expired) && body["attachments"]?[0]?["blocks"] is JsonArray blocks && blocks.Count < BlockKitLimits.Blocks)
        {
            blocks.Add(Row(message));
        }

        return body;
    }

    private static JsonObject Row(AlertMessage message) => new()
    {
        ["type"] = "actions",
        ["block_id"] = BlockKitLimits.Cut($"actions|{message.Incident}", BlockKitLimits.BlockId),
        ["elements"] = new JsonArray([.. (message.State is IncidentState.Acknowledged or IncidentState.Silenced ? Marked : All).Select(JsonNode (one) => Button(one.Action, one.Words, message.Incident))]),
    };

    private static JsonObject Button(string action, string words, string incident) => new()
    {
        ["type"] = "button",
        ["action_id"] = action,
        ["value"] = incident,
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = words },
    };
}
