namespace Google.Cloud.PubSub.V1;

/// <summary>A topic's full name: projects/P/topics/T.</summary>
public sealed record TopicName
{
    public TopicName(string projectId, string topicId)
    {
        ArgumentException.ThrowIfNullOrEmpty(projectId);
        ArgumentException.ThrowIfNullOrEmpty(topicId);
        (ProjectId, TopicId) = (projectId, topicId);
    }

    public string ProjectId { get; }

    public string TopicId { get; }

    public static TopicName FromProjectTopic(string projectId, string topicId) => new(projectId, topicId);

    public static TopicName Parse(string topicName) => TryParse(topicName, out var result)
        ? result!
        : throw new ArgumentException($"'{topicName}' is not a topic name; expected projects/P/topics/T.", nameof(topicName));

    public static bool TryParse(string topicName, out TopicName? result)
    {
        result = topicName?.Split('/') is ["projects", { Length: > 0 } project, "topics", { Length: > 0 } topic]
            ? new(project, topic)
            : null;
        return result is not null;
    }

    public override string ToString() => $"projects/{ProjectId}/topics/{TopicId}";
}
