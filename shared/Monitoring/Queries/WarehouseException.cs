namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// The warehouse could not answer. Permanent means that asking the same again cannot help: a table, a column or a right
/// is missing.
/// </summary>
public sealed class WarehouseException(string reason, string message, bool isPermanent, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>BigQuery's reason, such as <c>notFound</c> or <c>backendError</c>.</summary>
    public string Reason { get; } = reason;

    public bool IsPermanent { get; } = isPermanent;
}
