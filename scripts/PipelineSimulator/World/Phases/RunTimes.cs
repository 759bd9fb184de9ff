namespace NbaPipeline.PipelineSimulator;

/// <summary>When a run begins to read and when its rows are there; nothing that arrives in between is in them.</summary>
internal readonly record struct RunTimes(DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Trigger);
