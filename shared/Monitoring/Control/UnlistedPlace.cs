namespace NbaPipeline.Monitoring.Control;

/// <summary>A region that could not be listed, or all of them.</summary>
/// <param name="Region">Null: not even the regions could be listed.</param>
/// <param name="Reason">In words, with the other side's own reason.</param>
public sealed record UnlistedPlace(string? Region, string Reason);
