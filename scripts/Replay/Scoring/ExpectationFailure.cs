namespace NbaPipeline.Replay;

/// <summary>One promise that was not kept: whose (a fault id, or the quiet rule), which, what was promised, what happened.</summary>
public sealed record ExpectationFailure(string Expect, string What, object? Expected, object? Actual);
