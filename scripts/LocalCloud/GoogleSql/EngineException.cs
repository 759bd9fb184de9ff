namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>The engine's own refusal, in its own words: a syntax error, an unknown column, a division by zero.</summary>
public sealed class EngineException(int status, string message) : Exception(message)
{
    /// <summary>The gRPC status: 3 invalid argument, 5 not found, 8 resource exhausted, 11 out of range …</summary>
    public int Status { get; } = status;
}
