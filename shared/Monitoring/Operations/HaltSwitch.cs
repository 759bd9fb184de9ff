using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>
/// The two switches that repairs obey: <c>halt/state</c> for the pipeline as a whole, <c>halt/recovery</c> for repairs, all or by kind. What
/// else stands in them stays. A flag that is lost comes back by a person's word, and only by it.
/// </summary>
public sealed class HaltSwitch(IDocumentStore documents)
{
    public const string Pipeline = "pipeline";
    public const string Repairs = "all";

    private const string State = "halt/state";
    private const string Recovery = "halt/recovery";

    /// <summary>What can be halted.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        [Pipeline, Repairs, .. Enum.GetNames<RecoveryAction>().Select(name => name.ToLowerInvariant())];

    /// <returns>False: somebody else changed it at the same moment.</returns>
    public Task<bool> HaltAsync(string what, string author, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(what, isHalted: true, author, reason, now, cancellationToken);

    /// <returns>False: somebody else changed it at the same moment.</returns>
    public Task<bool> ResumeAsync(string what, string author, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(what, isHalted: false, author, reason, now, cancellationToken);

    /// <summary>Both switches as they stand; null where a document is missing.</summary>
    public async Task<(JsonObject? State, JsonObject? Recovery)> ReadAsync(CancellationToken cancellationToken) => (
        ObjectOf(await documents.GetAsync(State, cancellationToken)), ObjectOf(await documents.GetAsync(Recovery, cancellationToken)));

    private async Task<bool> ChangeAsync(string what, bool isHalted, string author, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = what == Pipeline ? State : Recovery;
        var document = await documents.GetAsync(path, cancellationToken);
        var json = ObjectOf(document) ?? [];
        if (what == Pipeline)
        {
            json["halted"] = isHalted;
        }
        else
        {
            json["stopped"] = new JsonArray([.. Stopped(json, what, isHalted).Select(JsonNode (kind) => kind)]);
        }

        (json["by"], json["reason"], json["since"]) = (author, reason, now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return document is null
            ? await documents.CreateAsync(path, json.ToJsonString(), cancellationToken)
            : await documents.UpdateAsync(path, json.ToJsonString(), document.Version, cancellationToken);
    }

    // Who resumes one kind of all that stand still has named the others.
    private static IEnumerable<string> Stopped(JsonObject json, string what, bool isHalted)
    {
        var now = json["stopped"] is JsonArray kinds ? kinds.Select(kind => (string?)kind).OfType<string>().ToList() : [];
        return isHalted ? now.Append(what).Distinct()
            : what == Repairs ? []
            : (now.Contains(Repairs) ? Parts.Skip(2) : now).Where(kind => kind != what);
    }

    // What cannot be read halts everything; a person's word puts a readable one in its place.
    private static JsonObject? ObjectOf(Document? document)
    {
        try
        {
            return document is null ? null : JsonNode.Parse(document.Json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
