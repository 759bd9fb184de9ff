using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>A report to JSON and to the log. 200 when it is out, or was before; 503 when it is not, so that it is tried again.</summary>
public sealed class ReportAnswerWriter(ILogger<ReportAnswerWriter> logger) : IHttpResponseWriter<ReportAnswer>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, ReportAnswer functionResponse)
    {
        LogRun(functionResponse);
        httpResponse.StatusCode = functionResponse.IsSuccess ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }

    private void LogRun(ReportAnswer answer)
    {
        var outcome = answer.IsSuccess ? Outcome.Passed : Outcome.NotEvaluated;
        Log.RunDone(logger, answer.Function, outcome, $"{answer.Status}: {answer.Summary}", answer.Cost.Queries, answer.Cost.BytesBilled);
        foreach (var (figure, value) in answer.Figures ?? new Dictionary<string, double>())
        {
            Log.Figure(logger, answer.Function, figure, value);
        }

        foreach (var unknown in answer.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        if (answer.Status is ReportStatus.Undelivered)
        {
            Log.Undelivered(logger, answer.Summary, answer.Problem ?? "no reason");
        }
    }
}
