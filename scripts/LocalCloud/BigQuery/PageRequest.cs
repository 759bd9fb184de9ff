using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Which rows of a result are wanted, and how timestamps are written on this page; the next page must say it again.</summary>
internal readonly record struct PageRequest(int Start, int? Size, bool Int64Timestamps)
{
    public static PageRequest Read(IQueryCollection query) => new(
        Number(query["pageToken"]) ?? Number(query["startIndex"]) ?? 0,
        Number(query["maxResults"]),
        query["formatOptions.useInt64Timestamp"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase));

    public static PageRequest Read(JsonNode body) => new(0, Number(body["maxResults"]?.ToString()), (bool?)body["formatOptions"]?["useInt64Timestamp"] ?? false);

    /// <summary>The token of the page after this one; null after the last.</summary>
    public string? Next(int total) => Size is { } size && Start + size < total ? (Start + size).ToString(CultureInfo.InvariantCulture) : null;

    private static int? Number(string? text) => string.IsNullOrEmpty(text)
        ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new WarehouseException("invalid", $"Invalid value: '{text}'");
}
