namespace NbaPipeline.Monitoring.Gates;

/// <summary>A gate could not look where it mattered. It has neither opened nor blocked: the message is not taken, and comes again.</summary>
public sealed class GateUndecidedException(string sentence) : Exception(sentence);
