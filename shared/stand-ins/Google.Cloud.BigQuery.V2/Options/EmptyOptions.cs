namespace Google.Cloud.BigQuery.V2;

/// <summary>Nothing of it is used; it holds its place in the signature.</summary>
public sealed class GetJobOptions;

/// <summary>Nothing of it is used; it holds its place in the signature.</summary>
public sealed class CancelJobOptions;

/// <summary>Nothing of it is used; it holds its place in the signature.</summary>
public sealed class GetTableOptions;
