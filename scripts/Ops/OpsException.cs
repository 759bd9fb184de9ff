namespace NbaPipeline.Ops;

/// <summary>The command cannot be carried out as it was given; the sentence says what to change.</summary>
public sealed class OpsException(string sentence) : Exception(sentence);
