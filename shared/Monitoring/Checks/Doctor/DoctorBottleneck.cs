namespace NbaPipeline.Monitoring.Checks;

/// <summary>Where the data of one date stops: the first step with nothing, else the first that did not begin, else the first that lacks a part.</summary>
public sealed record DoctorBottleneck(DateOnly Date, string Where, string Path);
