namespace NbaPipeline.PipelineSimulator;

/// <summary>The words of <see cref="Fault.Reason"/> for faults of the cloud.</summary>
public static class CloudReasons
{
    /// <summary>Everything that is asked fails, and may work when asked again. The default of <c>warehouse_down</c>.</summary>
    public const string BackendError = "backendError";

    /// <summary>Nobody may ask anything.</summary>
    public const string AccessDenied = "accessDenied";

    /// <summary>No answer ever comes to what is asked in that time.</summary>
    public const string Hang = "hang";

    /// <summary>A column that queries use was dropped. The default of <c>table_broken</c>.</summary>
    public const string MissingColumn = "missing_column";

    /// <summary>The table is a view, and what it is made of is gone.</summary>
    public const string InvalidView = "invalid_view";

    /// <summary>Our identity may not ask.</summary>
    public const string Queries = "queries";

    /// <summary>Our identity may not write.</summary>
    public const string Writes = "writes";

    /// <summary>Our identity may do neither. The default of <c>permission_lost</c>.</summary>
    public const string All = "all";
}
