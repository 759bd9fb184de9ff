namespace NbaPipeline.LocalCloud.Functions;

/// <summary>What calls a function: HTTP, or the messages of a topic.</summary>
public sealed record FunctionTrigger(string Type, string? Topic = null);
