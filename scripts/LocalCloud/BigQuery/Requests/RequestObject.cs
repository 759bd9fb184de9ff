using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A JSON object of a request, member by member. A member of the wrong type is refused with its path, as BigQuery does.</summary>
internal sealed class RequestObject(JsonObject json, string path = "")
{
    private const int Shown = 100;

    public JsonObject Json => json;

    public bool Has(string name) => json[name] is not null;

    /// <summary>Refuses a member that the method does not know: a misspelt limit would otherwise be no limit.</summary>
    public RequestObject Only(IReadOnlySet<string> known) =>
        json.FirstOrDefault(member => !known.Contains(member.Key)) is { Key: { } stranger }
        ? throw new WarehouseException("invalid", $"Invalid JSON payload received. Unknown name \"{Short(stranger)}\": Cannot find field.")
        : this;

    public string? Text(string name) => json[name] switch
    {
        null => null,
        JsonValue value => Read(name, value),
        var other => throw Invalid(name, "TYPE_STRING", other),
    };

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Invalid(name, "TYPE_BOOL", json[name]!),
    };

    public long? Number(string name) => Text(name) is not { } text
        ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(name, "TYPE_INT64", json[name]!);

    /// <summary>A number that says how many: never negative.</summary>
    public long? Count(string name) =>
        Number(name) is not { } number || number >= 0 ? Number(name) : throw Invalid(name, "TYPE_UINT64", json[name]!);

    public RequestObject? Object(string name) => json[name] switch
    {
        null => null,
        JsonObject member => new RequestObject(member, At(name)),
        var other => throw Invalid(name, "TYPE_MESSAGE", other),
    };

    public IReadOnlyList<RequestObject> Objects(string name) => json[name] switch
    {
        null => [],
        JsonArray items => [.. items.Select((item, index) => Item(name, item, index))],
        var other => throw Invalid(name, "TYPE_MESSAGE", other),
    };

    private RequestObject Item(string name, JsonNode? item, int index) => item is JsonObject member
        ? new RequestObject(member, $"{At(name)}[{index}]")
        : throw Invalid($"{name}[{index}]", "TYPE_MESSAGE", item);

    private string Read(string name, JsonValue value)
    {
        try
        {
            return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        }
        catch (InvalidOperationException)
        {
            throw Invalid(name, "TYPE_STRING", null);
        }
    }

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private WarehouseException Invalid(string name, string type, JsonNode? value) =>
        new("invalid", $"Invalid value at '{At(name)}' ({type}), {Short(value?.ToJsonString() ?? "null")}");

    private static string Short(string text) => text.Length <= Shown ? text : $"{text[..Shown]}…";
}
