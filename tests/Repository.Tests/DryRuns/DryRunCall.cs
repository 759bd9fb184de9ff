using System.Net.Http.Json;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>How a function is asked for a dry run: in the query, or for a topic's message in its attributes.</summary>
internal static class DryRunCall
{
    private const string PubSubEvent = "google.cloud.pubsub.topic.v1.messagePublished";

    public static HttpRequestMessage Of(string trigger) =>
        trigger == "topic" ? Message() : new HttpRequestMessage(HttpMethod.Post, "/?dry_run=true");

    private static HttpRequestMessage Message()
    {
        var body = new { message = new { attributes = new { dry_run = "true" }, data = Convert.ToBase64String("{}"u8), messageId = "1" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = JsonContent.Create(body) };
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", "1");
        request.Headers.Add("ce-type", PubSubEvent);
        request.Headers.Add("ce-source", "//pubsub.googleapis.com/projects/rehearsal/topics/rehearsal");
        return request;
    }
}
