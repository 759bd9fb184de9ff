namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Why nothing was done, as one sentence the caller can act on.</summary>
public sealed record BackfillRefusal(BackfillRefusalKind Kind, string Sentence);
