namespace NbaPipeline.Monitoring.Checks;

/// <summary>Which function is running: its kebab-case name and the revision that answers.</summary>
public sealed record FunctionIdentity(string Name, string Revision);
