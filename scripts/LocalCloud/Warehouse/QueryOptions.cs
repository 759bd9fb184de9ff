namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What BigQuery lets a caller ask of a query besides its text.</summary>
public sealed record QueryOptions
{
    public static readonly QueryOptions Default = new();

    /// <summary>Completes a table name that names no dataset.</summary>
    public string? DefaultDataset { get; init; }

    /// <summary>The query fails, free of charge, if it would bill more.</summary>
    public long? MaximumBytesBilled { get; init; }

    public bool UseCache { get; init; } = true;

    /// <summary>Checks and estimates, but reads nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Nobody asks it again: where its rows fit into one message it is answered whole, and no parts are looked for that may come again.</summary>
    public bool IsAskedOnce { get; init; }
}
