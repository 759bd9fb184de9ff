using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Slack's incoming webhooks and two methods of its Web API over a sink, and a page to read what came.</summary>
public static class SlackEndpoints
{
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints, SlackSink sink)
    {
        endpoints.MapPost("/slack/webhook/{channel}", (string channel, HttpRequest request) => HookAsync(sink, channel, request));
        endpoints.MapPost("/slack/api/chat.postMessage", (HttpRequest request) => CallAsync(request, body => Answer(sink.Post(ChannelOf(body), body))));
        endpoints.MapPost("/slack/api/chat.update", (HttpRequest request) => CallAsync(request, body =>
            sink.Update((string?)body["ts"] ?? string.Empty, body) is { } message ? Answer(message) : Error("message_not_found")));
        endpoints.MapGet("/slack", () => Results.Content(SlackPage.Of(sink.Messages), "text/html", Encoding.UTF8));
        endpoints.MapGet("/slack/messages", () => Results.Json(sink.Messages, JsonSerializerOptions.Web));
        return endpoints;
    }

    private static async Task<IResult> HookAsync(SlackSink sink, string channel, HttpRequest request)
    {
        if (!SlackSink.Channels.Contains(channel, StringComparer.Ordinal))
        {
            return Results.Text("no_service", statusCode: StatusCodes.Status404NotFound);
        }

        if (await BodyAsync(request) is not { } body)
        {
            return Results.Text("invalid_payload", statusCode: StatusCodes.Status400BadRequest);
        }

        sink.Post(channel, body);
        return Results.Text("ok");
    }

    // The Web API answers 200 whatever happened; "ok" in the body says how it went.
    private static async Task<IResult> CallAsync(HttpRequest request, Func<JsonObject, JsonObject> call) =>
        Results.Json(await BodyAsync(request) is { } body ? call(body) : Error("invalid_json"));

    private static async Task<JsonObject?> BodyAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ChannelOf(JsonObject body) => ((string?)body["channel"] ?? "default").TrimStart('#');

    private static JsonObject Answer(SlackMessage message) => new() { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Timestamp };

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };
}
