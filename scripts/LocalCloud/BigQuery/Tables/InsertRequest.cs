using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The body of insertAll, within the limits of one request.</summary>
internal sealed record InsertRequest(IReadOnlyList<RequestObject> Rows, bool SkipInvalidRows, bool IgnoreUnknownValues)
{
    private const int MostRows = 50_000;
    private const int LongestInsertId = 128;

    public static InsertRequest Read(RequestObject body)
    {
        var rows = body.Objects("rows");
        return Complaint(rows, body.Text("templateSuffix")) is { } complaint
            ? throw complaint
            : new InsertRequest(rows, body.Flag("skipInvalidRows") ?? false, body.Flag("ignoreUnknownValues") ?? false);
    }

    private static WarehouseException? Complaint(IReadOnlyList<RequestObject> rows, string? suffix) => rows switch
    {
        _ when !string.IsNullOrEmpty(suffix) =>
            new("notImplemented", "BigQuery makes tables from templates, the local warehouse does not."),
        [] => new("invalid", "No rows present in the request."),
        { Count: > MostRows } => new("invalid", $"Too many rows present in the request, limit: {MostRows} row count: {rows.Count}."),
        _ when rows.Any(row => row.Text("insertId") is { Length: > LongestInsertId }) =>
            new("invalid", $"An insertId is longer than {LongestInsertId} characters."),
        _ => null,
    };
}
