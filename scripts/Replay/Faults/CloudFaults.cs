using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>What is wrong with the cloud under the functions, at the moment that the clock shows.</summary>
internal sealed class CloudFaults(IReadOnlyList<Fault> faults, TimeProvider clock)
{
    private const int Unavailable = 503;

    public IEnumerable<Fault> Now => faults.Where(fault => fault.Covers(clock.GetUtcNow()));

    /// <summary>What Slack answers instead of taking a message; null: it works.</summary>
    public SlackFault? Slack => StatusOf(FaultKinds.SlackDown) is { } status ? SlackAnswers.Of(status) : null;

    /// <summary>The status that the document store answers; null: it works.</summary>
    public int? Store => StatusOf(FaultKinds.StoreDown);

    /// <summary>Whether documents have to be asked for over HTTP, where a store can fail.</summary>
    public bool MayLoseStore => faults.Any(fault => fault.Kind == FaultKinds.StoreDown);

    /// <summary>Not called: dead, or its own job is gone, paused or calls somebody else.</summary>
    public bool IsDead(string function, DateTimeOffset at) => faults.Any(fault => fault.Covers(at) && fault.Kind switch
    {
        FaultKinds.FunctionDead => fault.Function == function,
        FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused or FaultKinds.SchedulerJobMisdirected => fault.Jobs!.Contains(function),
        _ => false,
    });

    private int? StatusOf(string kind) => Now.Where(fault => fault.Kind == kind).Select(fault => (int?)(fault.Status ?? Unavailable)).FirstOrDefault();
}
