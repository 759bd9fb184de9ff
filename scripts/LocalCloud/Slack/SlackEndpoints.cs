using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Slack.Pages;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Slack's incoming webhooks and its Web API over a sink, and a page to read what came.</summary>
public static class SlackEndpoints
{
    /// <summary>Where the Web API answers, as a path from the server's address.</summary>
    public const string ApiPath = "slack/api/";

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints, SlackSink sink)
    {
        var (webhooks, files) = (new SlackWebhooks(sink), new SlackFileApi(sink));
        var api = new SlackWebApi(sink, files);
        endpoints.MapPost("/slack/webhook/{alias}", (string alias, HttpRequest request) => webhooks.PostAsync(alias, request));
        endpoints.MapPost($"/{ApiPath}{{method}}", (string method, HttpRequest request) => api.CallAsync(method, request));
        endpoints.MapPost($"/{SlackFileApi.UploadPath}{{id}}", (string id, HttpRequest request) => files.BringAsync(id, request));
        endpoints.MapGet("/slack/messages", () => Results.Json(sink.Messages, JsonSerializerOptions.Web));
        endpoints.MapSlackPage(sink);
        return endpoints;
    }
}
