using System.Text.Json;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The pipeline's services as they answer: status codes, fields and traps of the real ones. The same call in the same world after the same
/// calls has the same answer.
/// </summary>
public static class SimulatedServices
{
    private const string Unavailable = "upstream connect error or disconnect/reset before headers";

    private static readonly Dictionary<string, Func<ServiceRequest, ServiceReply>> Services = new(StringComparer.Ordinal)
    {
        [Outages.Scrapers] = ScraperService.Answer,
        [Outages.RawProcessors] = RawService.Answer,
        [Outages.AnalyticsProcessors] = AnalyticsService.Answer,
        [Outages.PrecomputeProcessors] = PrecomputeService.Answer,
        [Outages.Coordinator] = CoordinatorService.Answer,
        [ServiceCall.Bus] = BusService.Answer,
    };

    /// <param name="call">What is asked, and when.</param>
    /// <param name="world">The world as it is, with what earlier calls have started.</param>
    /// <param name="earlier">The calls before this one, in order.</param>
    public static ServiceReply Answer(ServiceCall call, PipelineWorld world, IReadOnlyList<AnsweredCall> earlier) =>
        Answer(call, world, earlier, new Outages(world.Scenario.Faults));

    internal static ServiceReply Answer(ServiceCall call, PipelineWorld world, IReadOnlyList<AnsweredCall> earlier, Outages outages)
    {
        if (!Services.TryGetValue(call.Service, out var service))
        {
            return Unmodelled(call, world);
        }

        if (!outages.IsUp(call.Service, call.At))
        {
            return new(503, Unavailable);
        }

        var request = new ServiceRequest(call, world, earlier, outages);
        try
        {
            return RepairFaults.Apply(request, service(request));
        }
        catch (JsonException)
        {
            return ServiceReply.Error(400, "Invalid JSON");
        }
    }

    /// <summary>Functions, and services that are there by mistake, say how they are and nothing else.</summary>
    private static ServiceReply Unmodelled(ServiceCall call, PipelineWorld world) => (call, world.ControlPlane.HealthAt(call.Service, call.At)) switch
    {
        ({ Method: "GET", Route: "health" }, { IsHealthy: true, Service: var name }) =>
            ServiceReply.Json(200, new() { ["status"] = "healthy", ["service"] = name }),
        (_, { IsHealthy: false } ill) => new(ill.StatusCode, Unavailable),
        _ => ServiceReply.NoRoute,
    };
}
