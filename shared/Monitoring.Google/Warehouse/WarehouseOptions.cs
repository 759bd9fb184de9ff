using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>Which BigQuery is asked, and how much one question may cost. Section <c>BigQuery</c>.</summary>
public sealed record WarehouseOptions
{
    /// <summary>The project whose datasets are read and which pays. Falls back to <c>GOOGLE_CLOUD_PROJECT</c>.</summary>
    [Required(ErrorMessage = "BigQuery:ProjectId is missing: set it, or GOOGLE_CLOUD_PROJECT.")]
    public string ProjectId { get; set; } = "";

    /// <summary>Another BigQuery than Google's, for the local cloud; null in production.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>Bytes one query may be billed. The widest question of ours reads a season's box scores: well under 1 GB.</summary>
    [Range(10_485_760L, 1_099_511_627_776L)]
    public long MaximumBytesBilled { get; init; } = 2L * 1024 * 1024 * 1024;
}
