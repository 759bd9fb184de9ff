using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One message as the channel's readers got it, with the identity our functions gave it.</summary>
public sealed record ReplayPost(DateTimeOffset At, string Function, PostKind Kind, Severity Severity, string Fingerprint)
{
    public string Channel { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Every text of the message, title included, one a line.</summary>
    public string Text { get; init; } = "";

    public PostDelivery Delivery { get; init; }

    /// <summary>What other functions found and this message includes.</summary>
    public IReadOnlyList<PostIdentity> Findings { get; init; } = [];

    public bool IsReport => Kind == PostKind.Report;

    /// <summary>A new message that calls somebody: what posts are counted by.</summary>
    public bool IsCall => Delivery == PostDelivery.Message && !IsReport;

    /// <summary>Its own identity first, then the included ones.</summary>
    internal IEnumerable<PostIdentity> Identities => [new(Kind, Severity, Fingerprint, Function), .. Findings];
}
