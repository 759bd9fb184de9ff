namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>The engine's executable is not on this machine. The message says what to run.</summary>
public sealed class EngineMissingException() : Exception("The SQL engine is not installed; run scripts/setup.");
