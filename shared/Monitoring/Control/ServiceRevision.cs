namespace NbaPipeline.Monitoring.Control;

/// <summary>One deployed state of a Cloud Run service.</summary>
public sealed record ServiceRevision(string Name, DateTimeOffset? CreatedAt, bool? IsReady, string? Problem);
