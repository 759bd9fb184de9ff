using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>BigQuery leaves out what is empty or unset; so that a client that trips over it trips here.</summary>
internal static class JsonBuilding
{
    public static void AddUnlessNull(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    public static void AddUnlessEmpty(this JsonObject json, string name, IReadOnlyCollection<JsonNode> values)
    {
        if (values.Count > 0)
        {
            json[name] = new JsonArray([.. values]);
        }
    }

    public static void AddUnlessEmpty(this JsonObject json, string name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count > 0)
        {
            json[name] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));
        }
    }
}
