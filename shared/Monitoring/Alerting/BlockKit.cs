using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>A message as Slack's Block Kit. Pure; approved files hold what every kind of message looks like.</summary>
public static class BlockKit
{
    public static JsonObject Format(AlertMessage message) => new()
    {
        // Shown in notifications only; the coloured bar needs an attachment, and the title stands above it.
        ["text"] = Cut(Escape(message.Title), BlockKitLimits.Section),
        ["blocks"] = new JsonArray(HeaderOf(message)),
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["color"] = ColourOf(message),
            ["blocks"] = new JsonArray([.. Blocks(message).OfType<JsonNode>()]),
        }),
    };

    /// <summary>The header's block id: <c>open|Warning|phase2/bdl/2026-01-15</c>, by which tools know what a message is about.</summary>
    public static string IdentityOf(AlertMessage message) =>
        Cut($"{message.Kind.ToString().ToLowerInvariant()}|{message.Severity}|{message.Fingerprint}", BlockId);

    private static JsonObject HeaderOf(AlertMessage message) => new()
    {
        ["type"] = "header",
        ["block_id"] = IdentityOf(message),
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = Cut($"{SignOf(message)} {message.Title}", Header) },
    };

    private static IEnumerable<JsonObject?> Blocks(AlertMessage message)
    {
        yield return new JsonObject
        {
            ["type"] = "section",
            ["fields"] = new JsonArray([.. message.Facts.Take(Fields).Select(FieldOf)]),
        };
        yield return Section(string.Join('\n', message.Lines.Select(line => $"• {Escape(line)}")));
        yield return Section(string.Join('\n', message.Patterns.Select(pattern => $"*Pattern:* {Escape(pattern)}")));
        yield return message.Command is { } command ? Section($"*Type:*\n```{Cut(Escape(command), BlockKitLimits.Section - 20)}```") : null;
        yield return new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray(Markdown($"`{message.Fingerprint}` · runbook {message.Runbook}")),
        };
    }

    private static JsonObject? Section(string text) => text.Length == 0
        ? null
        : new JsonObject { ["type"] = "section", ["text"] = Markdown(Cut(text, BlockKitLimits.Section)) };

    private static JsonNode FieldOf(AlertFact fact) => Markdown(Cut($"*{fact.Label}*\n{Escape(fact.Value)}", Field));

    private static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = text };

    // Slack asks for exactly these three to be escaped in text that is not markup.
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string ColourOf(AlertMessage message) => message switch
    {
        { Kind: AlertKind.Resolve } => "#36a64f",
        { Severity: Severity.Critical } => "#ff0000",
        { Severity: Severity.Warning } => "#ffa500",
        _ => "#2f80ed",
    };

    private static string SignOf(AlertMessage message) => message switch
    {
        { Kind: AlertKind.Resolve } => "🟢",
        { Severity: Severity.Critical } => "🔴",
        { Severity: Severity.Warning } => "🟠",
        _ => "🔵",
    };
}
