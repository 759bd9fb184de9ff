using NbaPipeline.LocalCloud.Services;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Answers for the pipeline's services over HTTP, at the moment that the clock shows.</summary>
public static class PipelineHandler
{
    public const string Scrapers = "nba-scrapers";
    public const string Analytics = "nba-phase3-analytics-processors";
    public const string Precompute = "nba-phase4-precompute-processors";
    public const string Coordinator = "prediction-coordinator";

    public static Func<ServiceRequestMessage, ServiceResponseMessage> Of(WorldLine line, TimeProvider clock) => request =>
    {
        var reply = line.Call(new ServiceCall(clock.GetUtcNow(), request.Service, request.Method, request.Route)
        {
            Query = request.Query,
            Body = request.Body,
            Authorization = request.Authorization,
            ApiKey = request.ApiKey,
        });
        return new(reply.Status, reply.Body);
    };
}
