using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>A table's description and its rows' way in.</summary>
public sealed class BigQueryTable(BigQueryClient client, Table resource)
{
    public Table Resource { get; } = resource;

    public TableReference Reference => Resource.TableReference!;

    public TableSchema? Schema => Resource.Schema;

    public string FullyQualifiedId => $"{Reference.ProjectId}:{Reference.DatasetId}.{Reference.TableId}";

    public Task<BigQueryInsertResults> InsertRowsAsync(
        IEnumerable<BigQueryInsertRow> rows, InsertOptions? options = null, CancellationToken cancellationToken = default) =>
        client.InsertRowsAsync(Reference, rows, options, cancellationToken);
}
