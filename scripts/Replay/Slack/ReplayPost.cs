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

    /// <summary>The body as it was sent, for whoever shows it as Slack does; empty where nothing was sent.</summary>
    public string Json { get; init; } = "";

    /// <summary>Slack's id of the message it made or changed; empty: not known.</summary>
    public string Timestamp { get; init; } = "";

    /// <summary>Slack's id of the message it answers.</summary>
    public string ThreadTimestamp { get; init; } = "";

    /// <summary>The problem's own id; its fingerprint where the message names none.</summary>
    public string Problem { get => field ?? Fingerprint; init; }

    /// <summary>The game dates of the problem, and what other functions found and this message includes.</summary>
    public IReadOnlyList<PostIdentity> Findings { get; init; } = [];

    public bool IsReport => Kind == PostKind.Report;

    /// <summary>A new message that calls somebody: what posts are counted by.</summary>
    public bool IsCall => Delivery == PostDelivery.Message && !IsReport;

    /// <summary>What it says is wrong: date by date where it lists them, otherwise by its own name.</summary>
    internal IEnumerable<PostIdentity> Identities =>
        Findings.Any(IsOwn) ? Findings.Where(finding => finding is { IsOver: false, IsExpired: false }) : [new(Kind, Severity, Fingerprint, Function), .. Findings];

    /// <summary>What it says is over: the dates it strikes out, and all of them when it is an end; none that it only no longer asks about.</summary>
    internal IEnumerable<PostIdentity> Ended =>
        (Kind == PostKind.Resolve ? Findings.Where(IsOwn).Prepend(new(Kind, Severity, Fingerprint, Function)) : Findings.Where(finding => finding.IsOver))
        .Where(ended => !IsLeft(ended.Fingerprint));

    private bool IsLeft(string fingerprint) => Findings.Any(finding => finding.IsExpired && finding.Fingerprint == fingerprint);

    private bool IsOwn(PostIdentity finding) => KeyOf(finding.Fingerprint) == KeyOf(Fingerprint);

    private static string KeyOf(string fingerprint) => fingerprint[..Math.Max(0, fingerprint.LastIndexOf('/'))];
}
