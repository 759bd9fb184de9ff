namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>One row does not fit its table, at this column; the others may.</summary>
internal sealed class RowException(string column, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Column { get; } = column;
}
