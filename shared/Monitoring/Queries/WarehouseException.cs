using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// The warehouse could not answer. Permanent means that asking the same again cannot help: a table, a column or a right
/// is missing.
/// </summary>
public sealed class WarehouseException(string reason, string message, bool isPermanent, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Reasons that lie in the question or the table asked for; every other one would meet any question.</summary>
    private static readonly HashSet<string> OfOneQuestion =
        ["notFound", "invalid", "invalidQuery", "bytesBilledLimitExceeded", "responseTooLarge", "resourcesExceeded"];

    /// <summary>BigQuery's reason, such as <c>notFound</c> or <c>backendError</c>.</summary>
    public string Reason { get; } = reason;

    public bool IsPermanent { get; } = isPermanent;

    /// <summary>What a check that got this answer does not know, and because of what.</summary>
    public Blindness BlindnessOf(string query) => new(
        $"{Message.TrimEnd('.')} ({Reason})", OfOneQuestion.Contains(Reason) ? query.ToLowerInvariant() : Blindness.Warehouse);
}
