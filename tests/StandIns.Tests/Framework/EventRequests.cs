using System.Net.Http.Headers;
using System.Text;

namespace NbaPipeline.StandIns.Tests.Framework;

/// <summary>The shapes in which a message reaches a function. All of them say "hello" with the attribute game=0042.</summary>
internal static class EventRequests
{
    internal const string Message =
        """{"data":"aGVsbG8=","attributes":{"game":"0042"},"messageId":"7","message_id":"7","publishTime":"2026-01-02T03:04:05.678Z","news":1}""";

    internal const string Push = $$"""{"subscription":"projects/p/subscriptions/s","message":{{Message}}}""";

    internal const string Legacy =
        """
        {"context":{"eventId":"7","timestamp":"2026-01-02T03:04:05.678Z","eventType":"google.pubsub.topic.publish",
         "resource":{"service":"pubsub.googleapis.com","name":"projects/p/topics/t","type":"x"}},
         "data":{"@type":"ignored","data":"aGVsbG8=","attributes":{"game":"0042"}}}
        """;

    internal static HttpRequestMessage Binary(string body = Push, string contentType = "application/json", params (string Name, string Value)[] more)
    {
        var request = Plain(body, contentType);
        var headers = new Dictionary<string, string>
        {
            ["ce-specversion"] = "1.0",
            ["ce-id"] = "7",
            ["ce-source"] = "//pubsub.googleapis.com/projects/p/topics/t",
            ["ce-type"] = "google.cloud.pubsub.topic.v1.messagePublished",
            ["ce-time"] = "2026-01-02T03:04:05.678Z",
        };
        foreach (var (name, value) in more)
        {
            headers[name] = value;
        }
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    internal static HttpRequestMessage Structured(string data = $$""","data":{{Push}}""", string contentType = "application/cloudevents+json") => Plain(
        $$"""
        {"specversion":"1.0","id":"7","source":"//pubsub.googleapis.com/projects/p/topics/t","time":"2026-01-02T03:04:05.678Z",
         "type":"google.cloud.pubsub.topic.v1.messagePublished"{{data}}}
        """,
        contentType);

    internal static HttpRequestMessage Plain(string body, string contentType = "application/json", string path = "/") =>
        Bytes(Encoding.UTF8.GetBytes(body), contentType, path);

    internal static HttpRequestMessage Bytes(byte[] body, string contentType, string path = "/") => new(HttpMethod.Post, path)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
    };
}
