namespace Google.Cloud.BigQuery.V2;

/// <summary>What happens to a stream of rows when some of them are bad.</summary>
public sealed class InsertOptions
{
    public bool? AllowUnknownFields { get; set; }

    /// <summary>Insert the good rows all the same. Otherwise one bad row keeps out all.</summary>
    public bool? SkipInvalidRows { get; set; }

    /// <summary>Report row errors in the result instead of throwing.</summary>
    public bool SuppressInsertErrors { get; set; }

    /// <summary>Faster, at the price of duplicates when an insert is repeated.</summary>
    public bool AllowEmptyInsertIds { get; set; }

    public string? TemplateSuffix { get; set; }
}
