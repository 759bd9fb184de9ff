namespace NbaPipeline.PipelineSimulator;

/// <summary>Whether a raw source is in use at all in this scenario; an inactive one writes nothing and nobody may expect it to.</summary>
public sealed record SourceSetting(bool Active = true);
