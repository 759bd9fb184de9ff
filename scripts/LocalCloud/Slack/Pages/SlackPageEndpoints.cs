using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>The page, its changing part, the stream that says when to ask for it, and its three files.</summary>
internal static class SlackPageEndpoints
{
    // A second lock behind the encoding: even markup that got into the page could load and run nothing. Styles in attributes
    // are the bars' colours.
    private const string Policy =
        "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapSlackPage(this IEndpointRouteBuilder endpoints, SlackSink sink)
    {
        var stream = new SlackStream(sink, Heartbeat);
        endpoints.MapGet("/slack", (HttpResponse response, string? channel) => Show(response, sink, channel, SlackFrame.Page));
        endpoints.MapGet("/slack/fragment", (HttpResponse response, string? channel) => Show(response, sink, channel, SlackFrame.Fragment));
        endpoints.MapGet("/slack/events", (HttpContext context, IHostApplicationLifetime lifetime) => stream.WriteAsync(context, lifetime.ApplicationStopping));
        endpoints.MapGet("/slack/message.css", () => Asset("message.css", MediaTypeNames.Text.Css));
        endpoints.MapGet("/slack/slack.css", () => Asset("slack.css", MediaTypeNames.Text.Css));
        endpoints.MapGet("/slack/slack.js", () => Asset("slack.js", MediaTypeNames.Text.JavaScript));
    }

    private static IResult Show(HttpResponse response, SlackSink sink, string? name, Func<SlackView, string> show)
    {
        var channel = SlackChannel.ByName(name);
        if (name is not null && channel is null)
        {
            return Results.Text("There is no such channel.", statusCode: StatusCodes.Status404NotFound);
        }

        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(show(new SlackView([.. sink.Messages.Select(message => Pictured(message, sink))], channel)), MediaTypeNames.Text.Html, Encoding.UTF8);
    }

    private static SlackMessage Pictured(SlackMessage message, SlackSink sink) => message with
    {
        Body = sink.Pictured(message.Body),
        Replies = [.. message.Replies.Select(reply => Pictured(reply, sink))],
    };

    private static IResult Asset(string name, string type) =>
        Results.Stream(typeof(SlackPageEndpoints).Assembly.GetManifestResourceStream(name)!, type);
}
