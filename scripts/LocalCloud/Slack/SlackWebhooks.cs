using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Slack's incoming webhooks: the address is the channel, the answer a word.</summary>
internal sealed class SlackWebhooks(SlackSink sink)
{
    public async Task<IResult> PostAsync(string alias, HttpRequest request)
    {
        var body = await SlackJson.ReadAsync(request.Body, request.HttpContext.RequestAborted);
        if (FaultAnswer.Of(sink) is { } answer)
        {
            return answer;
        }

        if (SlackChannel.ByAlias(alias) is not { } channel)
        {
            return Refusal(SlackError.NoService, StatusCodes.Status404NotFound);
        }

        SlackOutcome outcome = body is null ? SlackError.InvalidPayload : sink.Post(SlackMethod.Webhook, channel, body);
        return outcome.Error is { } error ? Refusal(error, StatusCodes.Status400BadRequest) : Results.Text("ok");
    }

    private IResult Refusal(string word, int status)
    {
        sink.Refuse();
        return Results.Text(word, statusCode: status);
    }
}
