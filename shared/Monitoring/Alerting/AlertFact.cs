namespace NbaPipeline.Monitoring.Alerting;

/// <summary>A label and its value, shown side by side.</summary>
public sealed record AlertFact(string Label, string Value);
