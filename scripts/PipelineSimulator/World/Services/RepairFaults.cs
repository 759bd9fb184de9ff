namespace NbaPipeline.PipelineSimulator;

/// <summary>What goes wrong with repairs themselves: scrapes that fail, answers that lie, work that does harm, processors that cannot run.</summary>
internal static class RepairFaults
{
    private static readonly int[] Failures = [500, 503];

    /// <summary>The status with which a scrape of a date fails; null: it works.</summary>
    public static int? Refusal(ServiceRequest request, string source, DateOnly date) => request.World.Scenario.Faults
        .Where(fault => Blocks(fault, source) && fault.GameDates.Contains(date) && fault.Covers(request.At))
        .Select(fault => fault.Kind == FaultKinds.ScrapeTerminal ? fault.Status!.Value : Passing(fault, request, source, date))
        .FirstOrDefault(status => status is not null);

    /// <summary>Whether a fault keeps the games of its dates out of a source until a scrape of ours works.</summary>
    public static bool Blocks(Fault fault, string source) =>
        fault.Kind is FaultKinds.ScrapeTransient or FaultKinds.ScrapeTerminal && (fault.Source ?? Work.Bdl) == source;

    /// <summary>A processor that no re-run will ever bring to work.</summary>
    public static bool Breaks(ServiceRequest request, PhaseProcessor processor, DateOnly date) => request.World.Scenario.Faults.Any(fault =>
        fault is { Kind: FaultKinds.ProcessorFailed, Repairable: false } && fault.GameDates.Contains(date)
        && (fault.Phase is null || fault.Phase == processor.Phase)
        && (fault.ProcessorNames.Count == 0 || fault.ProcessorNames.Any(processor.IsCalled)));

    /// <summary>The answer stays as it is: that is the point of both.</summary>
    public static ServiceReply Apply(ServiceRequest request, ServiceReply reply) => reply with
    {
        Claimed = reply.Interventions,
        Interventions = [.. reply.Interventions.Where(work => !Hit(request, work, FaultKinds.RecoveryLies))
            .Select(work => Hit(request, work, FaultKinds.RecoveryHarmful) ? work with { IsHarmful = true } : work)],
    };

    private static bool Hit(ServiceRequest request, Intervention work, string kind) => request.World.Scenario.Faults.Any(fault =>
        fault.Kind == kind && fault.Endpoint!.Trim('/') == request.Call.Route && fault.GameDates.Contains(work.GameDate) && fault.Covers(request.At));

    private static int? Passing(Fault fault, ServiceRequest request, string source, DateOnly date)
    {
        var failed = request.Earlier.Sum(earlier => earlier.Reply.Failed.Count(scrape => scrape == (source, date)));
        return failed < fault.Failures ? Failures[failed % Failures.Length] : null;
    }
}
