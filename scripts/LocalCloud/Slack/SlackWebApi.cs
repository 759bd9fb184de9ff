using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Messages, edits and files. The Web API answers 200 whatever happened; <c>ok</c> in the body says how it went.</summary>
internal sealed class SlackWebApi(SlackSink sink, SlackFileApi files)
{
    private const string Bearer = "Bearer ";

    public async Task<IResult> CallAsync(string method, HttpRequest request)
    {
        var body = await ReadAsync(request);
        if (FaultAnswer.Of(sink) is { } answer)
        {
            return answer;
        }

        var done = AuthError(request) is { } error ? Refusal(error) : body is null ? Refusal(SlackError.InvalidJson) : Do(method, body, request);
        if (!done.IsTrue("ok"))
        {
            sink.Refuse();
        }

        return Results.Json(done);
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request) => request.HasFormContentType
        ? new JsonObject((await request.ReadFormAsync(request.HttpContext.RequestAborted))
            .Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value.ToString()))))
        : await SlackJson.ReadAsync(request.Body, request.HttpContext.RequestAborted);

    private static string? AuthError(HttpRequest request) => request.Headers.Authorization.ToString() switch
    {
        { Length: 0 } => SlackError.NotAuthed,
        var given when given == Bearer + SlackSink.BotToken => null,
        _ => SlackError.InvalidAuth,
    };

    private JsonObject Do(string method, JsonObject body, HttpRequest request) => method switch
    {
        SlackMethod.PostMessage => Said(SlackChannel.ByIdOrName(body.Text("channel")) is { } channel
            ? sink.Post(method, channel, body)
            : SlackError.ChannelNotFound),
        SlackMethod.Update => Said(SlackChannel.ById(body.Text("channel")) is { } channel ? sink.Update(channel, body) : SlackError.ChannelNotFound),
        SlackMethod.AnnounceFile => files.Announce(body, request),
        SlackMethod.CompleteFile => files.Complete(body),
        _ => Refusal(SlackError.UnknownMethod),
    };

    private static JsonObject Said(SlackOutcome outcome) => outcome.Message is { } message ? Answer(message) : Refusal(outcome.Error!);

    private static JsonObject Refusal(string error) => new() { ["ok"] = false, ["error"] = error };

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
