using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Locks;

/// <summary>
/// Reads a lock by whichever of its writers' spellings it has, and leaves out what it does not know. A time without its zone is no time:
/// a guess of a few hours would end a lock that is held.
/// </summary>
internal static partial class LockReader
{
    private static readonly string[] Holders = ["holder_id", "holder", "owner", "locked_by", "instance_id"];
    private static readonly string[] Operations = ["operation_id", "operation", "fence", "execution_id", "run_id"];
    private static readonly string[] Beginnings = ["acquired_at", "acquiredAt", "locked_at", "started_at", "created_at"];
    private static readonly string[] Ends = ["expires_at", "expiresAt", "expireAt", "expire_at"];

    public static HeldLock Read(Document document)
    {
        try
        {
            using var json = JsonDocument.Parse(document.Json);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document, json.RootElement)
                : new HeldLock(document.Path, document.Version) { Problem = "its document is no object" };
        }
        catch (JsonException)
        {
            return new HeldLock(document.Path, document.Version) { Problem = "its document cannot be read" };
        }
    }

    private static HeldLock Read(Document document, JsonElement fields) => new(document.Path, document.Version)
    {
        Holder = TextOf(fields, Holders),
        Operation = TextOf(fields, Operations),
        AcquiredAt = TimeOf(fields, Beginnings),
        ExpiresAt = TimeOf(fields, Ends),
        Problem = Found(fields, Ends) is { } end && TimeIn(end) is null ? "its expiry is no time with a zone" : null,
    };

    private static JsonElement? Found(JsonElement fields, string[] names) => names
        .Select(name => fields.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : (JsonElement?)null)
        .FirstOrDefault(value => value is not null);

    private static string? TextOf(JsonElement fields, string[] names) => Found(fields, names) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static DateTimeOffset? TimeOf(JsonElement fields, string[] names) => Found(fields, names) is { } value ? TimeIn(value) : null;

    private static DateTimeOffset? TimeIn(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { } text && Zone().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;

    [GeneratedRegex(@"[T ]\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex Zone();
}
