using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Tests.Support;

/// <summary>
/// A channel that keeps what it is given, and refuses for as long as a test wants it to. With edits it is like Slack's
/// bot, without like its webhooks.
/// </summary>
public sealed class RecordingNotifier(bool edits = true) : INotifier
{
    public const string Channel = "#test";

    private readonly List<MessageHandle> _posted = [];
    private readonly HashSet<MessageHandle> _lost = [];

    public List<Notice> Sent { get; } = [];

    public List<Notice> Refused { get; } = [];

    /// <summary>Why the channel refuses; null while it accepts.</summary>
    public string? Refusal { get; set; }

    /// <summary>What went out of what was owed, such as a picture's id; null: just that.</summary>
    public Func<Notice, Notice>? As { get; set; }

    /// <summary>What is worth saying about each message.</summary>
    public string? Remark { get; set; }

    /// <summary>Where a severity goes, if not all go to one channel.</summary>
    public Func<Severity, string> ChannelOf { get; set; } = _ => Channel;

    public IReadOnlyList<AlertMessage> Messages => [.. Sent.Select(notice => notice.Message)];

    public IReadOnlyList<Notice> Posts => [.. Sent.Where(notice => notice.Kind is NoticeKind.Post)];

    /// <summary>Post and edit moments, without the thread.</summary>
    public IReadOnlyList<AlertKind> Kinds => [.. Sent.Where(notice => notice.Kind is not NoticeKind.Reply).Select(notice => notice.Message.Kind)];

    public IReadOnlyList<string> Words => [.. Sent.Where(notice => notice.Kind is NoticeKind.Reply).SelectMany(notice => notice.Words)];

    public string Name => "test";

    public string? Misconfiguration => null;

    public Notice? Owed(Incident incident, DateTimeOffset now) => incident.Told.GetValueOrDefault(Name) is var told && edits
        ? ThreadPolicy.Next(incident, told, ChannelOf)
        : PostPolicy.Next(incident, told, _ => Channel, new IncidentThresholds(), now);

    public string Preview(Notice notice) => BlockKit.Format(notice.Message).ToJsonString();

    /// <summary>Somebody deletes every message there is.</summary>
    public void LoseMessages() => _lost.UnionWith(_posted);

    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken) => Task.FromResult(Answer(notice) with { As = notice.HasChart ? As?.Invoke(notice) : null, Remark = Remark });

    private Delivery Answer(Notice notice)
    {
        if (Refusal is { } problem)
        {
            Refused.Add(notice);
            return Delivery.Failed(problem);
        }

        if (notice.Target is { } target && _lost.Contains(target))
        {
            return Delivery.Gone("message_not_found");
        }

        Sent.Add(notice);
        if (notice.Kind is not NoticeKind.Post || !edits)
        {
            return Delivery.Done;
        }

        _posted.Add(new MessageHandle(notice.Channel, "C1", string.Create(CultureInfo.InvariantCulture, $"{Sent.Count}.0")));
        return Delivery.At(_posted[^1]);
    }
}
