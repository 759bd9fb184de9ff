using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;
using static NbaPipeline.Monitoring.Alerting.BlockKitText;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>A message as Slack's Block Kit. Pure; approved files hold what every kind of message looks like.</summary>
public static class BlockKit
{
    /// <param name="message">What to say.</param>
    /// <param name="remark">Put in front, as it is: a mention, or where things go on.</param>
    /// <param name="file">Slack's id of the message's chart as a picture; null: the line of bars stands in for it.</param>
    public static JsonObject Format(AlertMessage message, string? remark = null, string? file = null) =>
        Density.Levels.Select(density => Format(message, remark, file, density)).FirstOrDefault(json => TextOf(json) <= AllText)
        ?? Format(message, remark, file, Density.Levels[^1]);

    /// <summary>An answer in the message's thread.</summary>
    public static JsonObject Reply(AlertMessage message, IReadOnlyList<string> words, string? mention = null)
    {
        var text = Cut(string.Join('\n', [.. mention is null ? Array.Empty<string>() : [mention], .. words.Select(Escape)]), BlockKitLimits.Section);
        return new JsonObject
        {
            ["text"] = text,
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "section", ["block_id"] = IdentityOf(message), ["text"] = Markdown(text) }),
        };
    }

    /// <summary>
    /// The header's block id: <c>open|Warning|phase2/bdl/2026-01-15|phase2/bdl/2026-01-15#1</c>, by which tools know what a
    /// message is about, and which messages are about one problem.
    /// </summary>
    public static string IdentityOf(AlertMessage message) =>
        Cut($"{message.Kind.ToString().ToLowerInvariant()}|{message.Severity}|{message.Fingerprint}|{message.Incident}", BlockId);

    private static JsonObject Format(AlertMessage message, string? remark, string? file, Density density) => new()
    {
        // Shown in notifications only; the coloured bar needs an attachment, and the title stands above it.
        ["text"] = Cut(Escape(message.Title), BlockKitLimits.Section),
        ["blocks"] = new JsonArray([HeaderOf(message), .. new[] { Section(remark ?? ""), PictureOf(message, file) }.OfType<JsonNode>()]),
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["color"] = ColourOf(message),
            ["blocks"] = new JsonArray([.. BlockKitBody.Of(message, density, isPictured: file is not null).Take(Blocks)]),
        }),
    };

    private static JsonObject HeaderOf(AlertMessage message) => new()
    {
        ["type"] = "header",
        ["block_id"] = IdentityOf(message),
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = Cut($"{SignOf(message)} {message.Title}", Header) },
    };

    // Slack asks for another id wherever an edit changes what stands in a block.
    private static JsonObject? PictureOf(AlertMessage message, string? file) => (message.Chart, file) is ({ } chart, { } id)
        ? new JsonObject
        {
            ["type"] = "image",
            ["block_id"] = Cut($"picture-{id}", BlockId),
            ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = Cut(chart.Title, Picture) },
            ["slack_file"] = new JsonObject { ["id"] = id },
            ["alt_text"] = Cut(chart.Words, Picture),
        }
        : null;

    private static string ColourOf(AlertMessage message) => message switch
    {
        { State: IncidentState.Resolved } => "#36a64f",
        { State: not (IncidentState.Open or IncidentState.Recovering) } => "#8d8d8d",
        { Severity: Severity.Critical } => "#ff0000",
        { Severity: Severity.Warning } => "#ffa500",
        _ => "#2f80ed",
    };

    private static string SignOf(AlertMessage message) => message switch
    {
        { State: IncidentState.Resolved } => "🟢",
        { State: not (IncidentState.Open or IncidentState.Recovering) } => "⚪",
        { Severity: Severity.Critical } => "🔴",
        { Severity: Severity.Warning } => "🟠",
        _ => "🔵",
    };
}
