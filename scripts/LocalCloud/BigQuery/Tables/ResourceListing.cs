using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A page of datasets or of tables.</summary>
internal static class ResourceListing
{
    public static JsonObject Of<T>(string kind, string member, IReadOnlyList<T> all, Func<T, JsonObject> listed, RequestObject query)
    {
        var page = PageRequest.Of(query);
        JsonNode[] shown = [.. all.Skip(page.Start).Take(page.Size ?? int.MaxValue).Select(listed)];
        var json = new JsonObject { ["kind"] = kind, ["etag"] = Etag.Of(kind, all.Count, page.Start) };
        json.AddUnlessEmpty(member, shown);
        json.AddUnlessNull("nextPageToken", shown.Length > 0 && page.Start + shown.Length < all.Count
            ? PageToken.Of(page.Start + shown.Length)
            : null);
        return json;
    }
}
