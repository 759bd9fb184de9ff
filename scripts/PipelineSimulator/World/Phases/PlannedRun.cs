namespace NbaPipeline.PipelineSimulator;

/// <summary>A run as it would be on a day when nothing is wrong: at a job's hour, or because a message of a topic came.</summary>
internal readonly record struct PlannedRun(DateTimeOffset At, string Trigger, string Starter)
{
    public static PlannedRun Job(string job, DateTimeOffset at) => new(at, PipelineSimulator.Trigger.Scheduler, job);

    public static PlannedRun Message(string topic, DateTimeOffset at) => new(at, PipelineSimulator.Trigger.Message, topic);
}
