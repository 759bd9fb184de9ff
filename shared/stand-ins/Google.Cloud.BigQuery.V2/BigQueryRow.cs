using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>One row; cells become values only when they are asked for.</summary>
public sealed class BigQueryRow(TableRow rawRow, TableSchema schema)
{
    public TableRow RawRow { get; } = rawRow;

    public TableSchema Schema { get; } = schema;

    public object? this[string name] => this[IndexOf(name)];

    public object? this[int index] => CellDecoder.Decode(RawRow.F![index].V, Schema.Fields![index]);

    private int IndexOf(string name)
    {
        for (var i = 0; i < Schema.Fields!.Count; i++)
        {
            if (Schema.Fields[i].Name == name)
            {
                return i;
            }
        }
        throw new KeyNotFoundException($"No such field: '{name}'");
    }
}
