using System.Collections;
using Google.Apis.Bigquery.v2.Data;
using Google.Apis.Requests;

namespace Google.Cloud.BigQuery.V2;

/// <summary>Which rows were refused, and why. Without skipping, the innocent ones are refused too, with reason "stopped".</summary>
public sealed class BigQueryInsertResults(
    BigQueryClient client, InsertOptions? options, IReadOnlyList<BigQueryInsertRow> originalRows, TableDataInsertAllResponse insertResponse)
{
    private readonly List<BigQueryInsertRowErrors> _errors =
    [
        .. (insertResponse.InsertErrors ?? []).GroupBy(error => error.Index)
            .Select(row => new BigQueryInsertRowErrors(row.Key, RowAt(originalRows, row.Key), row.SelectMany(data => data.Errors ?? []))),
    ];

    public IEnumerable<BigQueryInsertRowErrors> Errors => _errors;

    public int InsertAttemptRowCount => originalRows.Count;

    public int OriginalRowsWithErrors => _errors.Count(error => error.OriginalRow is not null);

    public BigQueryInsertStatus Status => _errors.Count == 0
        ? BigQueryInsertStatus.AllRowsInserted
        : options?.SkipInvalidRows == true && OriginalRowsWithErrors < InsertAttemptRowCount
            ? BigQueryInsertStatus.SomeRowsInserted
            : BigQueryInsertStatus.NoRowsInserted;

    public BigQueryInsertResults ThrowOnAnyError() => _errors.Count == 0
        ? this
        : throw Transport.Errors.Exception(
            [.. _errors.SelectMany(row => row)], $"Error inserting data into {client.ProjectId}. Status: {Status}");

    public BigQueryInsertResults ThrowOnNotAllInserted() => ThrowOnAnyError();

    public BigQueryInsertResults ThrowOnNoneInserted() => Status == BigQueryInsertStatus.NoRowsInserted ? ThrowOnAnyError() : this;

    private static BigQueryInsertRow? RowAt(IReadOnlyList<BigQueryInsertRow> rows, long? index) =>
        index is >= 0 && index < rows.Count ? rows[(int)index] : null;
}

/// <summary>The errors of one row; no row when the service named none.</summary>
public sealed class BigQueryInsertRowErrors : IEnumerable<SingleError>
{
    private readonly List<SingleError> _errors;

    internal BigQueryInsertRowErrors(long? index, BigQueryInsertRow? row, IEnumerable<ErrorProto> errors)
    {
        OriginalRowIndex = row is null ? null : index;
        OriginalRow = row;
        _errors = [.. errors.Select(error => Transport.Errors.ToSingleError(error, $"Row {index}: {error.Message}"))];
    }

    public long? OriginalRowIndex { get; }

    public BigQueryInsertRow? OriginalRow { get; }

    public IEnumerator<SingleError> GetEnumerator() => _errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
