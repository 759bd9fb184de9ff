using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Google.Slack;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// Reads an order and finds out who gives it: by an identity token from the command line and from pages, by Slack's signature from a button.
/// Without a body it is a look.
/// </summary>
public sealed class OperatorRequestReader(TimeProvider time, OperatorThresholds thresholds, ICallerVerifier callers, SlackCallers slack) : IHttpRequestReader<OperatorRequest>
{
    public async Task<OperatorRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            using var reader = new StreamReader(httpRequest.Body);
            var body = await reader.ReadToEndAsync(httpRequest.HttpContext.RequestAborted);
            var request = httpRequest.HasFormContentType ? OfSlack(httpRequest, body) : await OfPersonAsync(httpRequest, body);
            httpRequest.HttpContext.Items[ProblemMiddleware.MayWrite] = request.ChangesSomething;
            return request;
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }

    private async Task<OperatorRequest> OfPersonAsync(HttpRequest http, string body)
    {
        var unknown = http.Query.Keys.FirstOrDefault(name => name != "dry_run");
        var isDryRun = unknown is null ? CheckParameters.Flag(http.Query, "dry_run") : throw new BadRequestException($"There is no parameter '{unknown}'; an order is a JSON body, and 'dry_run' may stand beside it.");
        if (body.Length == 0)
        {
            return new(time.GetUtcNow()) { DryRun = isDryRun };
        }

        var fields = OperatorFields.Parse(body);
        var request = new OperatorRequest(time.GetUtcNow()) { Order = OperatorWish.Of(fields, thresholds), Reason = fields.Reason, DryRun = isDryRun || fields.DryRun };
        return request.DryRun ? request : request with { Caller = await callers.VerifyAsync(http.Headers.Authorization.FirstOrDefault(), http.HttpContext.RequestAborted) };
    }

    // What Slack did not sign is not even read.
    private OperatorRequest OfSlack(HttpRequest http, string body)
    {
        if (slack.WhyNotSigned(http.Headers, body) is { } refusal)
        {
            return new(time.GetUtcNow()) { Caller = refusal };
        }

        var interaction = SlackInteraction.Parse(body) ?? throw new BadRequestException("This is no interaction that a button or a form of ours sends.");
        http.HttpContext.Items[typeof(SlackInteraction)] = interaction;
        return new(time.GetUtcNow())
        {
            Order = OperatorWish.Of(interaction.Fields, thresholds), Reason = interaction.Fields.Reason, Caller = slack.CallerOf(interaction.User),
        };
    }
}
