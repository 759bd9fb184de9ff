using System.Globalization;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Links between the pages, relative to where they are: a look into the past stays one.</summary>
internal static class HealthLink
{
    /// <summary>What every link carries besides its own.</summary>
    public static string And(DateTimeOffset? asOf) => asOf is { } at
        ? $"&as_of={at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"
        : "";

    public static string ToDate(DateOnly date, DateTimeOffset? asOf) => $"?date={PageText.Iso(date)}{And(asOf)}";

    /// <summary>The same facts as JSON.</summary>
    public static string ToJson(HealthBoard board) => board.Span.Value is { } span
        ? $"?from={PageText.Iso(span.From)}&to={PageText.Iso(span.To)}&format=json{And(board.AsOf)}"
        : $"?format=json{And(board.AsOf)}";
}
