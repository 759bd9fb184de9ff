namespace NbaPipeline.Monitoring.Operations;

/// <summary>An order that was not carried out: nothing was changed by it.</summary>
public sealed record OperatorRefusal(OperatorRefusalKind Kind, string Sentence);
