namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The project in which traces are looked up; empty when unknown, and then no trace is named.</summary>
public sealed record CloudProject(string Id);
