using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A row as it goes over the wire. Rows never change and answers from the cache give the same ones, so each is written once.</summary>
internal sealed record WrittenRow(JsonElement Json, long Bytes)
{
    // What the braces around a cell cost.
    private const int PerCell = 8;

    private static readonly ConditionalWeakTable<IReadOnlyList<object?>, WrittenRow> WithFloats = [];
    private static readonly ConditionalWeakTable<IReadOnlyList<object?>, WrittenRow> WithIntegers = [];

    /// <param name="columns">The types of the row.</param>
    /// <param name="row">Its values.</param>
    /// <param name="int64Timestamps">Whether timestamps are whole microseconds.</param>
    public static WrittenRow Of(IReadOnlyList<SqlField> columns, IReadOnlyList<object?> row, bool int64Timestamps) =>
        (int64Timestamps ? WithIntegers : WithFloats).GetValue(row, fresh => new(
            JsonSerializer.SerializeToElement(new CellJson(int64Timestamps).Row(columns, fresh)),
            columns.Zip(fresh, (column, value) => LogicalSize.Of(column.Type, value) + PerCell).Sum()));

    public JsonNode ToNode() => JsonObject.Create(Json)!;
}
