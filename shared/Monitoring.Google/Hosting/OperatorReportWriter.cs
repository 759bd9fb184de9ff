using System.Net.Mime;
using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Slack;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What became of an order, in the way of whoever gave it: JSON and problems for programs and people, Slack's own answers for Slack.</summary>
public sealed class OperatorReportWriter(ILogger<OperatorReportWriter> logger, FunctionIdentity identity, SlackReplies replies) : IHttpResponseWriter<OperatorReport>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, OperatorReport functionResponse)
    {
        if (functionResponse.Refusal is { } refusal)
        {
            Log.Refused(logger, refusal.Sentence);
        }
        else
        {
            Log.RunDone(logger, identity.Name, Outcome.Passed, functionResponse.Summary, 0, 0);
        }

        return httpResponse.HttpContext.Items[typeof(SlackInteraction)] is SlackInteraction interaction
            ? ReplyAsync(httpResponse, interaction, functionResponse)
            : AnswerAsync(httpResponse, functionResponse);
    }

    private async Task ReplyAsync(HttpResponse response, SlackInteraction interaction, OperatorReport report)
    {
        var (body, problem) = await replies.ReplyAsync(interaction, report, response.HttpContext.RequestAborted);
        if (problem is not null)
        {
            Log.Undelivered(logger, report.Summary, problem);
        }

        response.StatusCode = StatusCodes.Status200OK;
        if (body is not null)
        {
            response.ContentType = MediaTypeNames.Application.Json;
            await response.WriteAsync(body.ToJsonString(), response.HttpContext.RequestAborted);
        }
    }

    private static Task AnswerAsync(HttpResponse response, OperatorReport report)
    {
        if (report.Refusal is not { } refusal)
        {
            return response.WriteAsJsonAsync(report, ReportJson.Options, response.HttpContext.RequestAborted);
        }

        var (status, title) = StatusOf(refusal.Kind);
        return ProblemBody.WriteAsync(response, status, title, refusal.Sentence);
    }

    private static (int Status, string Title) StatusOf(OperatorRefusalKind kind) => kind switch
    {
        OperatorRefusalKind.NoIdentity => (StatusCodes.Status401Unauthorized, "Nobody vouches for the caller"),
        OperatorRefusalKind.NotAllowed => (StatusCodes.Status403Forbidden, "Not allowed"),
        OperatorRefusalKind.IdentityUnknown => (StatusCodes.Status503ServiceUnavailable, "Not evaluated"),
        OperatorRefusalKind.ReasonMissing => (StatusCodes.Status400BadRequest, "Bad request"),
        OperatorRefusalKind.NotFound => (StatusCodes.Status404NotFound, "Not found"),
        _ => (StatusCodes.Status409Conflict, "Not as it was seen"),
    };
}
