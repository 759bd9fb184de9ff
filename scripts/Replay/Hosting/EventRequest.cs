using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A message as Eventarc pushes it: a CloudEvent in binary mode, the Pub/Sub message in its body.</summary>
internal static class EventRequest
{
    private const string Project = "projects/nba-props-platform";
    private const string Type = "google.cloud.pubsub.topic.v1.messagePublished";

    public static HttpRequestMessage Of(SimulatedMessage message, string function)
    {
        var published = message.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var body = new
        {
            message = new
            {
                data = Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Json)),
                messageId = message.Id,
                publishTime = published,
            },
            subscription = $"{Project}/subscriptions/eventarc-us-west2-{function}-sub-001",
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = JsonContent.Create(body) };
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", message.Id);
        request.Headers.Add("ce-source", $"//pubsub.googleapis.com/{Project}/topics/{message.Topic}");
        request.Headers.Add("ce-type", Type);
        request.Headers.Add("ce-time", published);
        return request;
    }
}
