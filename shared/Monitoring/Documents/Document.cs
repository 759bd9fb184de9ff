namespace NbaPipeline.Monitoring.Documents;

/// <summary>A document with the version by which an update proves that it saw the newest.</summary>
public sealed record Document(string Path, string Json, string Version);
