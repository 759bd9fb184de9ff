using System.Net.Mime;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>One server-sent event a change, until the reader leaves or the server stops.</summary>
internal sealed class SlackStream(SlackSink sink, TimeSpan heartbeat)
{
    private const string Opening = "retry: 1000\n: open\n\n";
    private const string Heartbeat = ": still here\n\n";

    public async Task WriteAsync(HttpContext context, CancellationToken stopping)
    {
        var lines = Channel.CreateUnbounded<string>();
        lines.Writer.TryWrite(Opening);
        void Tell(SlackCall call) => lines.Writer.TryWrite(Event(call));

        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        sink.Accepted += Tell;
        try
        {
            // Heartbeats are for sockets, which live in real time whatever the sink's clock shows.
            await using var pulse = TimeProvider.System.CreateTimer(_ => lines.Writer.TryWrite(Heartbeat), null, heartbeat, heartbeat);
            await using var left = context.RequestAborted.Register(() => lines.Writer.TryComplete());
            await using var stopped = stopping.Register(() => lines.Writer.TryComplete());
            await foreach (var line in lines.Reader.ReadAllAsync(CancellationToken.None))
            {
                await context.Response.WriteAsync(line, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        finally
        {
            sink.Accepted -= Tell;
        }
    }

    private static string Event(SlackCall call) =>
        $"data: {JsonSerializer.Serialize(new { call.Method, call.Channel, Ts = call.Timestamp }, JsonSerializerOptions.Web)}\n\n";
}
