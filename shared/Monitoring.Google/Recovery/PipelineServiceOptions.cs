namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>
/// Where the pipeline's services are. Section <c>Services</c>; each falls back to the variable by which the pipeline itself knows it. The
/// address is the audience of the token that is sent there.
/// </summary>
public sealed record PipelineServiceOptions
{
    /// <summary>Falls back to <c>PHASE1_SCRAPERS_URL</c>; of two names in use the working service is <c>nba-scrapers</c>.</summary>
    public Uri? Scrapers { get; set; }

    /// <summary>Falls back to <c>PHASE3_ANALYTICS_URL</c>.</summary>
    public Uri? Analytics { get; set; }

    /// <summary>Falls back to <c>PHASE4_PRECOMPUTE_URL</c>.</summary>
    public Uri? Precompute { get; set; }

    /// <summary>Falls back to <c>PREDICTION_COORDINATOR_URL</c>.</summary>
    public Uri? Coordinator { get; set; }
}
