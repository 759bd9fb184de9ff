using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>A plan, orders or progress to JSON and to the log; what was refused is a problem with its sentence.</summary>
public sealed class BackfillReportWriter(ILogger<BackfillReportWriter> logger) : IHttpResponseWriter<BackfillReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, BackfillReport functionResponse) =>
        functionResponse.Refusal is { } refusal ? RefuseAsync(httpResponse, refusal) : AnswerAsync(httpResponse, functionResponse);

    private Task AnswerAsync(HttpResponse response, BackfillReport report)
    {
        Log.RunDone(logger, report.Function, report.CouldLook ? Outcome.Passed : Outcome.NotEvaluated, report.Summary, report.Queries, report.BytesBilled);
        foreach (var unknown in report.Unknowns)
        {
            Log.CouldNotLook(logger, unknown);
        }

        response.StatusCode = report.CouldLook && report.Report is null or { CouldTell: true } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return response.WriteAsJsonAsync(report, ReportJson.Options, response.HttpContext.RequestAborted);
    }

    private Task RefuseAsync(HttpResponse response, BackfillRefusal refusal)
    {
        Log.Refused(logger, refusal.Sentence);
        var (status, title) = StatusOf(refusal.Kind);
        return ProblemBody.WriteAsync(response, status, title, refusal.Sentence);
    }

    private static (int Status, string Title) StatusOf(BackfillRefusalKind kind) => kind switch
    {
        BackfillRefusalKind.NoIdentity => (StatusCodes.Status401Unauthorized, "Nobody vouches for the caller"),
        BackfillRefusalKind.NotAllowed => (StatusCodes.Status403Forbidden, "Not allowed"),
        BackfillRefusalKind.NotFound => (StatusCodes.Status404NotFound, "Not found"),
        BackfillRefusalKind.IdentityUnknown => (StatusCodes.Status503ServiceUnavailable, "Not evaluated"),
        _ => (StatusCodes.Status409Conflict, "Not as it was seen"),
    };
}
