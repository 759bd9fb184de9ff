using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Control;

/// <summary>Pages as Google's lists have them: no more items than were asked for, and a token while there are more.</summary>
internal static class ControlPages
{
    private const int DefaultSize = 100;

    public static IResult Of<T>(HttpRequest request, string field, IEnumerable<T> items, Func<T, JsonNode> json) => Results.Json(Page(request, field, [.. items], json));

    public static JsonObject Page<T>(HttpRequest request, string field, IReadOnlyList<T> items, Func<T, JsonNode> json)
    {
        var (from, size) = (Number(request, "pageToken", 0), Number(request, "pageSize", DefaultSize));
        var page = new JsonObject { [field] = new JsonArray([.. items.Skip(from).Take(size).Select(json)]) };
        if (from + size < items.Count)
        {
            page["nextPageToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    private static int Number(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
