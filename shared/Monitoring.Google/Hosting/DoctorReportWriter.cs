using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The table to JSON and to the log. 200 whatever was found; 503 when a row could not be judged.</summary>
public sealed class DoctorReportWriter(ILogger<DoctorReportWriter> logger, FunctionIdentity identity) : IHttpResponseWriter<DoctorReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, DoctorReport functionResponse)
    {
        Log.RunDone(logger, identity.Name, functionResponse.RunOutcome, functionResponse.Summary, functionResponse.Cost.Queries, functionResponse.Cost.BytesBilled);
        foreach (var unknown in functionResponse.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        httpResponse.StatusCode = functionResponse.CouldLook ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }
}
