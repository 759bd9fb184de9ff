using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Resilience;

/// <summary>How patient we are with others. Section <c>Resilience</c>. All of it fits into a function's 180 seconds.</summary>
public sealed record ResilienceOptions
{
    /// <summary>One attempt. The widest question answers in two to five seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>One call to a service of the pipeline, which may work for minutes before it answers.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:08:00")]
    public TimeSpan ServiceTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Repeats after the first attempt, for reasons that pass.</summary>
    [Range(1, 5)]
    public int Retries { get; init; } = 2;

    /// <summary>Before the first repeat; doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30")]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that a channel may ask for (Retry-After) before the message is left to the next run.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a breaker stays open once half of the calls of half a minute failed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two messages to one Slack channel, which takes about one a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan SlackInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>All of a picture's way to Slack; then its message goes without. A message is worth more than its picture.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:20")]
    public TimeSpan PictureTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before a message is offered again whose new picture Slack has not read yet; Slack needs a second or two.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan PicturePause { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>After a picture that failed no other is tried for so long: what ails Slack's files ails them for all messages of a run.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan PictureRest { get; init; } = TimeSpan.FromMinutes(5);
}
