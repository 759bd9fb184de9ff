using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// Takes what would have gone to Slack as Slack would, limits and refusals included, so that a person or a test can read it.
/// </summary>
public sealed class SlackSink(TimeProvider time)
{
    /// <summary>The only token that the Web API takes.</summary>
    public const string BotToken = "xoxb-local";

    private readonly Lock gate = new();
    private readonly MessageList messages = new();
    private readonly FileList files = new();
    private volatile ImmutableList<SlackCall> calls = [];
    private volatile SlackFault? fault;
    private long second;
    private int count;
    private int refused;

    /// <summary>Told of every accepted call, in order; whoever listens must be quick, for the next call waits.</summary>
    internal event Action<SlackCall>? Accepted;

    public static IReadOnlyList<SlackChannel> Channels => SlackChannel.All;

    /// <summary>While set, every call gets this answer and does nothing.</summary>
    public SlackFault? Fault
    {
        get => fault;
        set => fault = value;
    }

    /// <summary>Whether the bot's token has the scope <c>files:write</c>.</summary>
    public bool MayWriteFiles { get; set; } = true;

    /// <summary>How many messages that name a new file come before Slack has read it: it does so in its own time.</summary>
    public int UnreadLooks { get; set; }

    /// <summary>Every file that was announced, in order, and how far it came.</summary>
    public IReadOnlyList<SlackFile> Files
    {
        get
        {
            lock (gate)
            {
                return files.All;
            }
        }
    }

    /// <summary>What stands in the channels now, oldest first: edits applied, replies under their parents.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return messages.Threads();
            }
        }
    }

    /// <summary>Every call that was accepted, in order: a message's edits and replies among them.</summary>
    public IReadOnlyList<SlackCall> Calls => calls;

    /// <summary>Calls that were answered with no, by a fault or by Slack's rules.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>A body with its pictures in it, for whoever shows it.</summary>
    public JsonObject Pictured(JsonObject body)
    {
        lock (gate)
        {
            return files.Pictured(body);
        }
    }

    internal SlackFile Announce(string name, int length)
    {
        lock (gate)
        {
            return files.Announce(name, length);
        }
    }

    internal bool Bring(string id, byte[] bytes)
    {
        lock (gate)
        {
            return files.Bring(id, bytes);
        }
    }

    internal SlackFile? Complete(string id, string? title)
    {
        lock (gate)
        {
            return files.Complete(id, title, UnreadLooks);
        }
    }

    internal void Refuse() => Interlocked.Increment(ref refused);

    /// <summary>A new message or, with <c>thread_ts</c>, a reply.</summary>
    internal SlackOutcome Post(string method, SlackChannel channel, JsonObject body)
    {
        lock (gate)
        {
            if (SlackRules.Refusal(body, files.Show) is { } refusal)
            {
                return refusal;
            }

            var parent = messages.Find(channel.Name, body.Text("thread_ts"));
            if (parent is null && body["thread_ts"] is not null)
            {
                return SlackError.ThreadNotFound;
            }

            var at = time.GetUtcNow();
            var message = new SlackMessage(at, channel.Name, NextTimestamp(at), body)
            {
                ThreadTimestamp = parent?.ThreadTimestamp ?? parent?.Timestamp,
                IsBroadcast = parent is not null && body.IsTrue("reply_broadcast"),
            };
            messages.Add(message);
            Log(new SlackCall(at, method, channel.Name, message.Timestamp, body));
            return message;
        }
    }

    /// <summary>Changes the message that <c>ts</c> names, a reply too.</summary>
    internal SlackOutcome Update(SlackChannel channel, JsonObject body)
    {
        lock (gate)
        {
            if (messages.Find(channel.Name, body.Text("ts")) is not { } old)
            {
                return SlackError.MessageNotFound;
            }

            var edited = EditedBody.Of(old.Body, body);
            if (SlackRules.Refusal(edited, files.Show) is { } refusal)
            {
                return refusal;
            }

            var at = time.GetUtcNow();
            var message = old with { Body = edited, EditedAt = at };
            messages.Replace(message);
            Log(new SlackCall(at, SlackMethod.Update, channel.Name, message.Timestamp, body));
            return message;
        }
    }

    private void Log(SlackCall call)
    {
        calls = calls.Add(call);
        Accepted?.Invoke(call);
    }

    // A clock that is set back must not make a later message the older one.
    private string NextTimestamp(DateTimeOffset at)
    {
        second = Math.Max(second, at.ToUnixTimeSeconds());
        return string.Create(CultureInfo.InvariantCulture, $"{second}.{++count:D6}");
    }
}
