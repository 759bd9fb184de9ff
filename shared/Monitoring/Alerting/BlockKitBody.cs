using System.Text.Json.Nodes;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;
using static NbaPipeline.Monitoring.Alerting.BlockKitText;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What stands under a message's title: facts, game dates with their games, what follows, what was done, what to type.</summary>
internal static class BlockKitBody
{
    private const int MostLines = 5;
    private const int LongestContext = 300;

    public static IEnumerable<JsonObject> Of(AlertMessage message, Density density, bool isPictured) => new[]
    {
        [FactsOf(message, density)],
        DatesOf(message, density),
        [Section(Lines(PatternsOf(message, isPictured).Take(MostLines).Select(pattern => $"*Pattern:* {Short(pattern, density)}")))],
        AffectedOf(message, density),
        [Section(Titled("Done so far", [.. message.Actions.TakeLast(MostLines).Select(action => Short(action, density))]))],
        [message.Command is { } command ? Section($"*Type:*\n```{Cut(Escape(command), BlockKitLimits.Section - 20)}```") : null],
        [ContextOf(message)],
    }.SelectMany(blocks => blocks).OfType<JsonObject>();

    // A picture says what its line of bars does.
    private static IEnumerable<string> PatternsOf(AlertMessage message, bool isPictured) =>
        message.Patterns.Where(pattern => !isPictured || message.Chart is not { } chart || !pattern.StartsWith(chart.Line, StringComparison.Ordinal));

    // The newest dates are the ones somebody can still act on.
    private static IEnumerable<JsonObject?> DatesOf(AlertMessage message, Density density)
    {
        var shown = message.Dates.TakeLast(density.Dates).ToList();
        if (message.Dates.Count > shown.Count)
        {
            yield return Section($"_{message.Dates.Count - shown.Count} earlier game dates are not shown._");
        }

        for (var index = 0; index < shown.Count; index++)
        {
            var (date, left) = (shown[index], density.Names - shown.Skip(index + 1).Sum(later => later.Names.Count));
            yield return Section(TextOf(date, [.. date.Names.Take(Math.Max(0, left))], message.Dates.Count == 1, density), Identity(date));
        }
    }

    private static string TextOf(AlertItem date, List<string> names, bool isOnly, Density density) => Lines(
    [
        .. isOnly && names.Count > 0 ? Array.Empty<string>() : [date.IsOver ? $"~{Short(date.Text, density)}~" : $"*{Short(date.Text, density)}*"],
        .. names.Select(name => $"• {Short(name, density)}"),
        .. (names.Count, date.Names.Count) switch
        {
            (_, var all) when all == names.Count => Array.Empty<string>(),
            (0, var all) => [$"• {Short(ShortNames(date), density)}{(all > Overflow.MostNames ? $" +{all - Overflow.MostNames} more" : "")}"],
            (var some, var all) => [$"• +{all - some} more, in the thread"],
        },
    ]);

    private static string ShortNames(AlertItem date) => string.Join(", ", date.Names.Take(Overflow.MostNames).Select(Overflow.ShortName));

    private static JsonObject FactsOf(AlertMessage message, Density density) => new()
    {
        ["type"] = "section",
        ["fields"] = new JsonArray([.. message.Facts.Take(Fields).Select(JsonNode (fact) => FieldOf(fact, density))]),
    };

    private static IEnumerable<JsonObject?> AffectedOf(AlertMessage message, Density density)
    {
        if (message.Affected.Count > 0)
        {
            yield return Section($"*Also affected, and told only here ({message.Affected.Count}):*");
        }

        foreach (var item in message.Affected.Take(density.Affected))
        {
            yield return Section($"• {Short(item.Text, density)}", Identity(item));
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
            $"`{message.Incident}` · {Escape(string.Join(", ", message.Checks))} · runbook {message.Runbook}", LongestContext))),
    };

    /// <summary><c>finding|Warning|phase4/mlfs/2026-01-15|phase4-failure-alert</c>.</summary>
    private static string Identity(AlertItem item) => $"{(item.IsExpired ? "expired" : item.IsOver ? "over" : "finding")}|{item.Severity}|{item.Fingerprint}|{item.Function}";

    private static string Titled(string title, IReadOnlyList<string> lines) => lines.Count == 0
        ? ""
        : Lines([$"*{title}:*", .. lines.Select(line => $"• {line}")]);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Short(string text, Density density) => Cut(Escape(text), density.Text);

    private static JsonObject FieldOf(AlertFact fact, Density density) =>
        Markdown(Cut($"*{fact.Label}*\n{Escape(fact.Value)}", Math.Min(Field, density.Text)));
}
