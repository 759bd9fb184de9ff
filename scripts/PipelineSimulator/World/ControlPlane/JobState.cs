namespace NbaPipeline.PipelineSimulator;

/// <summary>As Cloud Scheduler names it.</summary>
public enum JobState { Enabled, Paused }
