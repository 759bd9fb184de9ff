using System.Net;
using System.Text.Json.Nodes;

namespace NbaPipeline.Functions.Tests;

/// <summary>Slack at the other end of the wire: it answers as a test says, and keeps what it was asked.</summary>
public sealed class ScriptedSlack(Func<HttpRequestMessage, string, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
{
    public List<(string Method, JsonNode Body)> Asked { get; } = [];

    /// <summary>A Slack that takes every message, each with a timestamp of its own.</summary>
    public static ScriptedSlack ThatTakesAll()
    {
        var posts = 0;
        return new ScriptedSlack((_, _) => (HttpStatusCode.OK, $$"""{"ok":true,"channel":"C024BE91L","ts":"1768582800.00000{{++posts}}"}"""));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.RequestUri!.Segments[^1], JsonNode.Parse(sent)!));
        var (status, body) = answer(request, sent);
        return new HttpResponseMessage(status) { Content = new StringContent(body) };
    }
}
