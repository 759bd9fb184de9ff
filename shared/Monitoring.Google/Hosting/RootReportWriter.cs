using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Causes to JSON and to the log. 200 whatever was found; 503 when it could not look everywhere.</summary>
public sealed class RootReportWriter(ILogger<RootReportWriter> logger, FunctionIdentity identity) : IHttpResponseWriter<RootReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, RootReport functionResponse)
    {
        var outcome = !functionResponse.CouldLook ? Outcome.NotEvaluated : functionResponse.HasCauses ? Outcome.Failed : Outcome.Passed;
        Log.RunDone(logger, identity.Name, outcome, functionResponse.Summary, functionResponse.Cost.Queries, functionResponse.Cost.BytesBilled);
        foreach (var unknown in functionResponse.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        httpResponse.StatusCode = functionResponse.CouldLook ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }
}
