using System.Text.Json.Nodes;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;
using static NbaPipeline.Monitoring.Alerting.BlockKitText;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What stands under a message's title: facts, game dates with their games, what follows, what was done, what to type.</summary>
internal static class BlockKitBody
{
    public static IEnumerable<JsonObject> Of(AlertMessage message, Density density) => new[]
    {
        [new JsonObject { ["type"] = "section", ["fields"] = new JsonArray([.. message.Facts.Take(Fields).Select(FieldOf)]) }],
        DatesOf(message, density),
        [Section(Lines(message.Patterns.Select(pattern => $"*Pattern:* {Escape(pattern)}")))],
        AffectedOf(message, density),
        [Section(Titled("Done so far", message.Actions))],
        [message.Command is { } command ? Section($"*Type:*\n```{Cut(Escape(command), BlockKitLimits.Section - 20)}```") : null],
        [ContextOf(message)],
    }.SelectMany(blocks => blocks).OfType<JsonObject>();

    // The newest dates are the ones somebody can still act on.
    private static IEnumerable<JsonObject?> DatesOf(AlertMessage message, Density density)
    {
        var shown = message.Dates.TakeLast(density.Dates).ToList();
        var left = density.Names;
        if (message.Dates.Count > shown.Count)
        {
            yield return Section($"_{message.Dates.Count - shown.Count} earlier game dates are not shown._");
        }

        foreach (var date in shown)
        {
            var names = date.Names.Take(left).ToList();
            left -= names.Count;
            yield return Section(TextOf(date, names, isOnly: message.Dates.Count == 1), Identity(date));
        }
    }

    private static string TextOf(AlertItem date, List<string> names, bool isOnly) => Lines(
    [
        .. isOnly && names.Count > 0 ? Array.Empty<string>() : [date.IsOver ? $"~{Escape(date.Text)}~" : $"*{Escape(date.Text)}*"],
        .. names.Select(name => $"• {Escape(name)}"),
        .. date.Names.Count > names.Count ? [names.Count == 0 ? $"• {Escape(string.Join(", ", date.Names.Select(Overflow.ShortName)))}" : $"• +{date.Names.Count - names.Count} more, in the thread"] : Array.Empty<string>(),
    ]);

    private static IEnumerable<JsonObject?> AffectedOf(AlertMessage message, Density density)
    {
        if (message.Affected.Count > 0)
        {
            yield return Section($"*Also affected, and told only here ({message.Affected.Count}):*");
        }

        foreach (var item in message.Affected.Take(density.Affected))
        {
            yield return Section($"• {Escape(item.Text)}", Identity(item));
        }

        if (message.Affected.Count > density.Affected)
        {
            yield return Section($"• +{message.Affected.Count - density.Affected} more");
        }
    }

    private static JsonObject ContextOf(AlertMessage message) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(Markdown(Cut(
            $"`{message.Incident}` · {Escape(string.Join(", ", message.Checks))} · runbook {message.Runbook}", Field))),
    };

    /// <summary><c>finding|Warning|phase4/mlfs/2026-01-15|phase4-failure-alert</c>.</summary>
    private static string Identity(AlertItem item) => $"{(item.IsOver ? "over" : "finding")}|{item.Severity}|{item.Fingerprint}|{item.Function}";

    private static string Titled(string title, IReadOnlyList<string> lines) => lines.Count == 0 ? "" : Lines([$"*{title}:*", .. lines.Select(line => $"• {Escape(line)}")]);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static JsonNode FieldOf(AlertFact fact) => Markdown(Cut($"*{fact.Label}*\n{Escape(fact.Value)}", Field));
}
