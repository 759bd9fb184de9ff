using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What people write on a dataset or a table, and nothing else depends on.</summary>
internal sealed record ResourceNotes(IReadOnlyDictionary<string, string> Labels, string? Description, string? FriendlyName)
{
    public static readonly ResourceNotes None = new(new Dictionary<string, string>(StringComparer.Ordinal), null, null);

    public static ResourceNotes Read(RequestObject body) => None.Patched(body);

    /// <summary>With what the body names; a label that is null there goes.</summary>
    public ResourceNotes Patched(RequestObject body)
    {
        var dropped = body.Object("labels")?.Json.Where(label => label.Value is null).Select(label => label.Key).ToArray() ?? [];
        var labels = Labels.Where(label => !body.Has("labels") || !body.Object("labels")!.Has(label.Key)).Concat(body.Labels());
        return new ResourceNotes(
            labels.Where(label => !dropped.Contains(label.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal),
            body.Json.ContainsKey("description") ? body.Text("description") : Description,
            body.Json.ContainsKey("friendlyName") ? body.Text("friendlyName") : FriendlyName);
    }

    public void AddTo(JsonObject json)
    {
        json.AddUnlessEmpty("labels", Labels);
        json.AddUnlessNull("description", Description);
        json.AddUnlessNull("friendlyName", FriendlyName);
    }
}
