namespace NbaPipeline.Monitoring.Control;

/// <summary>The control plane could not be asked, or did not do what it was told. Its words hold no address and no token.</summary>
public sealed class ControlPlaneException(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Asking again would bring the same answer.</summary>
    public bool IsPermanent { get; } = isPermanent;

    /// <summary>It was asked and answered: there is no such thing.</summary>
    public bool IsAbsence { get; init; }
}
