namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a service said, kept for the record of the attempt. None of it is proof.</summary>
/// <param name="Kind">What it obliges the caller to do.</param>
/// <param name="Words">The service's own words, shortened.</param>
public sealed record ServiceAnswer(ServiceAnswerKind Kind, string Words)
{
    /// <summary>The HTTP status; null: there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The values of the body by their path, such as <c>data_summary.rowCount</c> or <c>results.0.status</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}
