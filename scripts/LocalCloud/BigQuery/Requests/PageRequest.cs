using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Which rows of a result are wanted, and how timestamps are written on this page; the next page must say it again.</summary>
internal readonly record struct PageRequest(int Start, int? Size, bool Int64Timestamps)
{
    /// <summary>Of a query string: pageToken, startIndex, maxResults, formatOptions.useInt64Timestamp.</summary>
    public static PageRequest Of(RequestObject query)
    {
        var (token, index) = (query.Text("pageToken"), query.Count("startIndex"));
        if (token is not null && index is not null)
        {
            throw new WarehouseException("invalid", "Only one of pageToken and startIndex can be specified.");
        }

        var start = token is null ? index ?? 0 : PageToken.Read(token);
        return new PageRequest((int)Math.Min(start, int.MaxValue), SizeOf(query), query.Flag("formatOptions.useInt64Timestamp") ?? false);
    }

    /// <summary>Of the body of jobs.query, which always begins at the first row.</summary>
    public static PageRequest OfQuery(RequestObject body) =>
        new(0, SizeOf(body), body.Object("formatOptions")?.Flag("useInt64Timestamp") ?? false);

    private static int? SizeOf(RequestObject fields) => fields.Count("maxResults") is { } size ? (int)Math.Min(size, int.MaxValue) : null;
}
