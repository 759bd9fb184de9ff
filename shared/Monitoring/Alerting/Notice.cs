using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>The next thing a channel is owed about one incident, and what it will know once it has it.</summary>
public sealed record Notice(NoticeKind Kind, AlertMessage Message, string Channel, Told Then)
{
    /// <summary>The message to edit or to answer.</summary>
    public MessageHandle? Target { get; init; }

    /// <summary>The picture of the message's chart that the channel has already; it may be of an earlier state.</summary>
    public UploadedPicture? Picture { get; init; }

    /// <summary>Its picture could not be handed over: the line of bars stands in for it.</summary>
    public bool IsWithoutPicture { get; init; }

    /// <summary>Whether a channel that has pictures shows one. A reply stands under a message that does.</summary>
    public bool HasChart => Kind is NoticeKind.Post or NoticeKind.Edit && Message.Chart is not null;

    /// <summary>What a thread is told, a sentence each.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether somebody is called by name: when a problem opens as Critical or becomes so, never at its end.</summary>
    public bool Mentions { get; init; }
}
