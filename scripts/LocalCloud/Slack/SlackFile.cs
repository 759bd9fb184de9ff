namespace NbaPipeline.LocalCloud.Slack;

/// <summary>A file that a bot handed over. It is the bot's own, and seen where a message of the bot names it.</summary>
/// <param name="Id">Slack's id: <c>F</c> and eight letters or digits at least.</param>
/// <param name="Name">As the bot called it.</param>
/// <param name="Length">The bytes that were announced.</param>
public sealed record SlackFile(string Id, string Name, int Length)
{
    public string Title { get; init; } = "";

    /// <summary>Null until they have come.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The bot said that all of it is there: without that word Slack throws it away.</summary>
    public bool IsComplete { get; init; }

    /// <summary>How many more messages that name it come before Slack has read it.</summary>
    public int UnreadLooks { get; init; }

    /// <summary>What Slack can show: png, jpg, gif.</summary>
    public bool IsPicture => Bytes is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..];
}
