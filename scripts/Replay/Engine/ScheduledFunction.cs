namespace NbaPipeline.Replay;

/// <summary>A function to run, with the manifest that says when.</summary>
public sealed record ScheduledFunction(FunctionManifest Manifest, IReplayFunction Function);
