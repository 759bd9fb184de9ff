namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>The engine was lost during a call, and again when it was asked anew.</summary>
public sealed class EngineLostException(Exception cause) : Exception("The SQL engine was lost while it ran the query.", cause);
