namespace NbaPipeline.LocalCloud;

/// <summary>Another program listens where the local cloud was to listen.</summary>
public sealed class PortInUseException(int port, Exception inner) : Exception($"Port {port} is in use; choose another with --port.", inner)
{
    public int Port { get; } = port;
}
