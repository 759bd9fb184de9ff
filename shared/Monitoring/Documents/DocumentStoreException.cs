namespace NbaPipeline.Monitoring.Documents;

/// <summary>
/// The store could not be read or written, or it is not known whether it was. Whoever decides on its state must not
/// decide: a run that cannot remember would tell everything again.
/// </summary>
public sealed class DocumentStoreException(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Asking the same again cannot help.</summary>
    public bool IsPermanent { get; } = isPermanent;
}
