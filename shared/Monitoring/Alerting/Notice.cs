using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>The next thing a channel is owed about one incident, and what it will know once it has it.</summary>
public sealed record Notice(NoticeKind Kind, AlertMessage Message, string Channel, Told Then)
{
    /// <summary>The message to edit or to answer.</summary>
    public MessageHandle? Target { get; init; }

    /// <summary>What a thread is told, a sentence each.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether somebody is called by name: when a problem opens as Critical or becomes so, never at its end.</summary>
    public bool Mentions { get; init; }
}
