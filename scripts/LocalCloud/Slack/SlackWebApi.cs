using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>chat.postMessage and chat.update. The Web API answers 200 whatever happened; <c>ok</c> in the body says how it went.</summary>
internal sealed class SlackWebApi(SlackSink sink)
{
    private const string Bearer = "Bearer ";

    public async Task<IResult> CallAsync(string method, HttpRequest request)
    {
        var body = await SlackJson.ReadAsync(request.Body, request.HttpContext.RequestAborted);
        if (FaultAnswer.Of(sink) is { } answer)
        {
            return answer;
        }

        var outcome = AuthError(request) is { } error ? error : body is null ? SlackError.InvalidJson : Do(method, body);
        return Results.Json(outcome.Message is { } message ? Answer(message) : Refusal(outcome.Error!));
    }

    private static string? AuthError(HttpRequest request) => request.Headers.Authorization.ToString() switch
    {
        { Length: 0 } => SlackError.NotAuthed,
        var given when given == Bearer + SlackSink.BotToken => null,
        _ => SlackError.InvalidAuth,
    };

    private SlackOutcome Do(string method, JsonObject body) => method switch
    {
        SlackMethod.PostMessage => SlackChannel.ByIdOrName(body.Text("channel")) is { } channel
            ? sink.Post(method, channel, body)
            : SlackError.ChannelNotFound,
        SlackMethod.Update => SlackChannel.ById(body.Text("channel")) is { } channel ? sink.Update(channel, body) : SlackError.ChannelNotFound,
        _ => SlackError.UnknownMethod,
    };

    private JsonObject Refusal(string error)
    {
        sink.Refuse();
        return new() { ["ok"] = false, ["error"] = error };
    }

    private static JsonObject Answer(SlackMessage message) => new()
    {
        ["ok"] = true,
        ["channel"] = SlackChannel.ByName(message.Channel)!.Id,
        ["ts"] = message.Timestamp,
        ["message"] = Contents(message),
    };

    private static JsonObject Contents(SlackMessage message)
    {
        var contents = new JsonObject { ["type"] = "message", ["ts"] = message.Timestamp };
        foreach (var name in new[] { "text", "blocks", "attachments" })
        {
            if (message.Body[name] is { } part)
            {
                contents[name] = part.DeepClone();
            }
        }

        if (message.ThreadTimestamp is { } thread)
        {
            contents["thread_ts"] = thread;
        }

        return contents;
    }
}
