namespace NbaPipeline.PipelineSimulator;

/// <summary>Who ends a fault: our functions (<c>Auto</c>, with proof), a <c>Person</c>, or the pipeline it<c>Self</c>.</summary>
public enum RecoveryKind { Auto, Person, Self }
