using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Report to JSON and to the log. 200 whatever was found; 503 when the run could not look or could not tell, so that it is run again.</summary>
public sealed class CheckReportWriter(ILogger<CheckReportWriter> logger) : IHttpResponseWriter<CheckReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, CheckReport functionResponse)
    {
        LogRun(functionResponse);
        httpResponse.StatusCode = functionResponse is { CouldLook: true, CouldTell: true }
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        return httpResponse.WriteAsJsonAsync(functionResponse, ReportJson.Options, httpResponse.HttpContext.RequestAborted);
    }

    private void LogRun(CheckReport report)
    {
        Log.RunDone(logger, report.Function, report.Outcome, report.Summary, report.Cost.Queries, report.Cost.BytesBilled);
        foreach (var (figure, value) in report.Figures ?? new Dictionary<string, double>())
        {
            Log.Figure(logger, report.Function, figure, value);
        }

        foreach (var unknown in report.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        foreach (var problem in report.Unrecorded)
        {
            Log.NotRecorded(logger, problem);
        }

        foreach (var lost in report.Notifications.Where(notification => notification.Status is NotificationStatus.Undelivered))
        {
            Log.Undelivered(logger, lost.Message.Title, lost.Problem ?? "no reason");
        }
    }
}
