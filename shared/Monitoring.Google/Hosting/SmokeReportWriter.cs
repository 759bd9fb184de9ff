using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Lights to JSON and to the log. 200 whatever was found; 503 when a light could not be lit, so that it is asked again.</summary>
public sealed class SmokeReportWriter(ILogger<SmokeReportWriter> logger, FunctionIdentity identity) : IHttpResponseWriter<SmokeReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, SmokeReport functionResponse)
    {
        var outcome = functionResponse.CouldLook ? OutcomeOf(functionResponse.Light) : Outcome.NotEvaluated;
        Log.RunDone(logger, identity.Name, outcome, functionResponse.Summary, functionResponse.Queries, functionResponse.BytesBilled);
        foreach (var unknown in functionResponse.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        httpResponse.StatusCode = functionResponse.CouldLook ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }

    private static Outcome OutcomeOf(SmokeLight light) => light switch
    {
        SmokeLight.NoGames or SmokeLight.NotExpected => Outcome.NoGames,
        SmokeLight.NotDue => Outcome.NotDue,
        SmokeLight.Pass or SmokeLight.Acceptable => Outcome.Passed,
        _ => Outcome.Failed,
    };
}
