namespace NbaPipeline.PipelineSimulator;

/// <summary>What starts a run, in the run history's words.</summary>
internal static class Trigger
{
    public const string Scheduler = "scheduler";
    public const string Message = "pubsub";
    public const string Manual = "manual";
}
