using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay;

/// <summary>A message from its first state to its last, and what was answered under it.</summary>
internal sealed class MessageHistory(int number, ReplayPost first)
{
    private readonly List<MessageVersion> _versions = [new(first, BodyOf(first))];
    private readonly List<MessageHistory> _replies = [];

    /// <summary>Its place among the messages of the replay, from 1; a reply has that of its thread.</summary>
    public int Number => number;

    public IReadOnlyList<MessageVersion> Versions => _versions;

    public IReadOnlyList<MessageHistory> Replies => _replies;

    public MessageVersion Last => _versions[^1];

    public void Edit(ReplayPost post) => _versions.Add(new(post, SlackPicture.Edited(Last.Body, BodyOf(post))));

    public MessageHistory Answer(ReplayPost post)
    {
        _replies.Add(new(number, post));
        return _replies[^1];
    }

    private static JsonObject BodyOf(ReplayPost post)
    {
        try
        {
            return JsonNode.Parse(post.Json) as JsonObject ?? Plain(post);
        }
        catch (JsonException)
        {
            return Plain(post); // A post that nobody sent, as tests make them, has no body.
        }
    }

    private static JsonObject Plain(ReplayPost post) => new() { ["text"] = post.Text };
}
