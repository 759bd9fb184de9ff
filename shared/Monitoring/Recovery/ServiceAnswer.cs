namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a service said, kept for the record of the attempt.</summary>
/// <param name="Kind">What it obliges the caller to do.</param>
/// <param name="Words">The service's own words, shortened.</param>
public sealed record ServiceAnswer(ServiceAnswerKind Kind, string Words);
