using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Figures to JSON and to the log, a line each, because a metric made from logs takes one value from a line. 503 where one is not known.</summary>
public sealed class FigureReportWriter(ILogger<FigureReportWriter> logger, FunctionIdentity identity) : IHttpResponseWriter<FigureReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, FigureReport functionResponse)
    {
        var outcome = functionResponse.CouldLook ? Outcome.Passed : Outcome.NotEvaluated;
        Log.RunDone(logger, identity.Name, outcome, functionResponse.Summary, functionResponse.Cost.Queries, functionResponse.Cost.BytesBilled);
        foreach (var figure in functionResponse.IsLogged ? functionResponse.Figures : [])
        {
            Log.Figure(logger, identity.Name, figure.Name, figure.Value);
        }

        foreach (var unknown in functionResponse.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        httpResponse.StatusCode = functionResponse.CouldLook ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }
}
