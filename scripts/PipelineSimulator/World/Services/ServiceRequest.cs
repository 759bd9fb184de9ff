using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>A call as a service reads it: the fields of its body, or of its query where the body has none.</summary>
internal sealed class ServiceRequest(ServiceCall call, PipelineWorld world, IReadOnlyList<AnsweredCall> earlier, Outages outages)
{
    private JsonObject? _body;

    public ServiceCall Call => call;

    public PipelineWorld World => world;

    public IReadOnlyList<AnsweredCall> Earlier => earlier;

    public Outages Outages => outages;

    public DateTimeOffset At => call.At;

    public string Operation => $"{call.Method} {call.Route}";

    /// <summary>What the tables hold at the moment of the call.</summary>
    public WorldView View { get; } = new(world, call.At);

    private JsonObject Body => _body ??= call.Body.Length == 0 ? [] : JsonNode.Parse(call.Body) as JsonObject ?? throw new JsonException("no object");

    public string? Text(string name) => Body[name] is JsonValue value ? value.ToString() : FromQuery(name);

    public bool Flag(string name) => Text(name)?.ToLowerInvariant() is "true" or "1";

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IReadOnlyList<string> Texts(string name) => Body[name] is JsonArray items ? [.. items.Select(item => item!.ToString())] : [];

    /// <summary>A date as the services write it, or with today and tomorrow in words; null: it is none.</summary>
    public DateOnly? Date(string? text, params ReadOnlySpan<string> words)
    {
        var today = EasternTime.DateOf(At);
        return text?.ToUpperInvariant() switch
        {
            { } word when words.Contains(word) => word switch
            {
                "TODAY" => today,
                "YESTERDAY" => today.AddDays(-1),
                "TOMORROW" => today.AddDays(1),
                "AUTO" => DateOnly.FromDateTime(At.UtcDateTime).AddDays(-1),
                _ => null,
            },
            _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        };
    }

    private string? FromQuery(string name) => call.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : ""))
        .FirstOrDefault();
}
