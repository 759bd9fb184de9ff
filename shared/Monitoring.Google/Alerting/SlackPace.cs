using System.Collections.Concurrent;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Slack takes about one message a second and channel, and answers the rest with 429. Waiting is cheaper than being
/// refused. See https://docs.slack.dev/apis/web-api/rate-limits.
/// </summary>
public sealed class SlackPace(ResilienceOptions options, ResilienceClock clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _last = new();

    public async Task WaitAsync(string channel, CancellationToken cancellationToken)
    {
        var now = clock.Time.GetUtcNow();
        var turn = _last.AddOrUpdate(channel, now, (_, last) => last + options.SlackInterval > now ? last + options.SlackInterval : now);
        if (turn > now)
        {
            await Task.Delay(turn - now, clock.Time, cancellationToken);
        }
    }
}
