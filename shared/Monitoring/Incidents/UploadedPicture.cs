namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A picture that a channel keeps, so that nobody hands it over twice.</summary>
/// <param name="Key">By its content.</param>
/// <param name="FileId">By the channel's own id.</param>
public sealed record UploadedPicture(string Key, string FileId);
