using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>A signal that oscillates makes at most two posts a day, whatever its period and however long it is on.</summary>
public sealed class OscillationTests
{
    private const int Day = 24 * 60;
    private static readonly IncidentThresholds Thresholds = new();
    private static readonly Finding Mild = SomeFinding.Of(Severity.Warning);
    private static readonly Finding Severe = SomeFinding.Of(Severity.Critical);

    /// <summary>Share of a period in which it is on, and minutes between two looks.</summary>
    private static readonly (double On, int Cycle)[] Shapes = [(0.5, 1), (0.5, 30), (0.02, 5), (0.98, 5)];

    /// <summary>Each of the first hour, and so many of the others that no divisor of a day is all there is.</summary>
    private static IEnumerable<int> Periods => Enumerable.Range(1, 720).Where(period => period <= 60 || period % 7 == 0 || period % 60 == 0);

    [Test]
    public void On_and_off_with_any_period_from_1_to_720_minutes_makes_at_most_two_posts_a_day([Values] bool edits, [Range(0, 3)] int shape) =>
        OnAndOff(edits, shape, Periods);

    [Test, Category("Measurement")]
    public void On_and_off_with_every_period_from_1_to_720_minutes_makes_at_most_two_posts_a_day([Values] bool edits, [Range(0, 3)] int shape) =>
        OnAndOff(edits, shape, Enumerable.Range(1, 720));

    private static void OnAndOff(bool edits, int shape, IEnumerable<int> periods)
    {
        var (on, cycle) = Shapes[shape];

        var posts = periods.Select(period => (Period: period, Posts: PostsOf(edits, cycle, minute => minute % period < period * on ? Mild : null)));

        Assert.That(posts.Where(one => one.Posts is 0 or > 2), Is.Empty);
    }

    [Test]
    public void Between_warning_and_critical_with_any_period_it_makes_at_most_two_posts_a_day([Values] bool edits)
    {
        var posts = Periods.Select(period => (Period: period, Posts: PostsOf(edits, 30, minute => minute % period < period / 2.0 ? Mild : Severe)));

        Assert.That(posts.Where(one => one.Posts is 0 or > 2), Is.Empty);
    }

    [Test]
    public void By_chance_it_makes_at_most_two_posts_in_any_24_hours([Values] bool edits, [Range(1, 30)] int seed)
    {
        var chance = new Random(seed);
        var (isOn, left) = (true, 1);

        var posts = PostTimes(edits, 5, 5 * Day, _ =>
        {
            (isOn, left) = left > 0 ? (isOn, left - 5) : (!isOn, chance.Next(1, 720));
            return isOn ? Mild : null;
        });

        Assert.That(posts.Select(post => posts.Count(other => other >= post && other < post.AddHours(24))), Has.All.LessThanOrEqualTo(2));
    }

    private static int PostsOf(bool edits, int cycle, Func<int, Finding?> signal) => PostTimes(edits, cycle, Day, signal).Count;

    /// <summary>The state machine and the channel's policy alone, looked at every so many minutes and swept every five.</summary>
    private static List<DateTimeOffset> PostTimes(bool edits, int cycle, int minutes, Func<int, Finding?> signal)
    {
        var notifier = new RecordingNotifier(edits);
        var posts = new List<DateTimeOffset>();
        EntityIncidents? file = null;
        for (var minute = 0; minute < minutes; minute++)
        {
            var now = SomeFinding.Noon.AddMinutes(minute);
            var before = file;
            file = minute % cycle == 0 ? IncidentMachine.Observe(file, Seen(signal(minute)), Thresholds, now) ?? file : file;
            file = minute % 5 == 0 && file is not null ? IncidentMachine.Tick(file, [], Thresholds, now) ?? file : file;
            file = file is null || (ReferenceEquals(before, file) && minute % 5 > 0) ? file : file with { Incidents = [.. file.Incidents.Select(incident => Told(incident, notifier, posts, now))] };
        }

        return posts;
    }

    private static Incident Told(Incident incident, RecordingNotifier notifier, List<DateTimeOffset> posts, DateTimeOffset now)
    {
        while (notifier.Owed(incident, now) is { } notice)
        {
            posts.AddRange(notice.Kind is NoticeKind.Post ? [now] : Array.Empty<DateTimeOffset>());
            var told = notice.Kind is NoticeKind.Post ? notice.Then with { Message = new MessageHandle(notice.Channel, "C1", "1") } : notice.Then;
            incident = incident with { Events = [], Told = new Dictionary<string, Told> { [notifier.Name] = told } };
        }

        return incident;
    }

    private static Observation Seen(Finding? finding) => new(Mild.Fingerprint.Phase, Mild.Fingerprint.Entity, SomeFinding.Check, SomeFinding.Function)
    {
        Findings = finding is null ? [] : [finding],
        Healthy = finding is null ? [Mild.GameDate] : [],
    };
}
