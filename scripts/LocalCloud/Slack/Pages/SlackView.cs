using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>What the page shows of a moment, one channel's messages or all: the parts that change while somebody looks.</summary>
internal sealed class SlackView(IReadOnlyList<SlackMessage> messages, SlackChannel? channel)
{
    /// <summary>More than anybody scrolls through; older ones are at /slack/messages.</summary>
    private const int MostShown = 300;

    private readonly IReadOnlyList<SlackMessage> here =
        [.. messages.Where(message => channel is null || message.Channel == channel.Name)];

    public string Title => channel is null ? "All channels" : $"# {channel.Name}";

    public string Address => AddressOf(channel);

    public string Count => here.Count switch
    {
        0 => "No messages",
        1 => "1 message",
        <= MostShown => $"{here.Count} messages, newest last",
        _ => $"The newest {MostShown} of {here.Count} messages, newest last",
    };

    public string Channels => Entry(null, messages.Count) + string.Concat(
        SlackSink.Channels.Select(entry => Entry(entry, messages.Count(message => message.Channel == entry.Name))));

    public string Messages => here.Count == 0
        ? "<p class=\"empty\" id=\"empty\">No message has been sent here yet.</p>"
        : string.Concat(here.TakeLast(MostShown).GroupBy(message => PipelineClock.GameDateAt(message.At))
            .Select(day => MessageTime.Divider(day.Key) + string.Concat(day.Select(message => MessageHtml.Of(message, channel is null)))));

    private static string AddressOf(SlackChannel? channel) => channel is null ? "" : $"?channel={channel.Name}";

    private string Entry(SlackChannel? entry, int count) =>
        $"<li id=\"e-{entry?.Name}\"><a id=\"a-{entry?.Name}\" href=\"/slack{AddressOf(entry)}\"{(entry == channel ? " aria-current=\"page\"" : "")}>"
        + $"<span class=\"name\">{(entry is null ? "All channels" : $"<span class=\"sign\">#</span> {entry.Name}")}</span>"
        + $" <span class=\"count\">{count}<span class=\"unseen\"> messages</span></span></a></li>";
}
