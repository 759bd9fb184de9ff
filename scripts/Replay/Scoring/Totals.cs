using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Adds a replay up.</summary>
internal sealed class Totals(PipelineWorld world, ReplayRecord record, IReadOnlyList<AttributedPost> posts, Repairs repairs, GateScore gates)
{
    public ScoreTotals Count(IReadOnlyList<IncidentScore> incidents, IReadOnlySet<string> detectable, IReadOnlyList<string> missed)
    {
        var detected = incidents.Where(incident => detectable.Contains(incident.Fault) && !missed.Contains(incident.Fault)).ToList();
        var minutes = detected.Select(incident => incident.MinutesToDetect).OfType<int>().ToList();
        var recoverable = detected.Where(incident => Expects(incident.Fault, RecoveryKind.Auto)).ToList();
        return WithCosts(WithPosts(new()
        {
            Faults = incidents.Count,
            Detectable = detectable.Count,
            Detected = detected.Count,
            Recall = Share(detected.Count, detectable.Count),
            MedianMinutesToDetect = Statistics.Median(minutes),
            P95MinutesToDetect = Statistics.P95(minutes),
            Recoverable = recoverable.Count,
            Recovered = recoverable.Count(incident => incident.Recovered == RecoveryKind.Auto),
            RecoveredWithoutProof = repairs.WithoutProof(posts),
            DuplicateTriggers = repairs.Duplicates() + gates.Duplicates(),
            GateWrongOpens = gates.WrongOpens(),
            GateWrongBlocks = gates.WrongBlocks(),
            ZeroTouchDays = ZeroTouchDays(),
            Days = world.Scenario.Days,
        }));
    }

    private ScoreTotals WithPosts(ScoreTotals totals)
    {
        var calls = posts.Where(post => post.Post.IsCall).ToList();
        var perDay = PostsPerDay(calls);
        return totals with
        {
            Precision = Share(calls.Count(post => post.IsTrueCall), calls.Count),
            Posts = calls.Count,
            Edits = posts.Count(post => post.Post is { IsReport: false, Delivery: PostDelivery.Edit }),
            Replies = posts.Count(post => post.Post is { IsReport: false, Delivery: PostDelivery.Reply }),
            Reports = posts.Count(post => post.Post is { IsReport: true, Delivery: PostDelivery.Message }),
            PostsPerDayMedian = Statistics.Median(perDay) ?? 0,
            PostsPerDayMax = perDay.DefaultIfEmpty().Max(),
        };
    }

    private ScoreTotals WithCosts(ScoreTotals totals) => totals with
    {
        Invocations = record.Invocations.Count,
        Queries = record.Invocations.Sum(invocation => invocation.Cost.Queries),
        CacheHits = record.Invocations.Sum(invocation => invocation.Cost.CacheHits),
        BytesBilled = record.Invocations.Sum(invocation => invocation.Cost.BytesBilled),
        BytesBilledPerDayMax = record.Invocations.GroupBy(invocation => Eastern.DateOf(invocation.At))
            .Select(day => day.Sum(invocation => invocation.Cost.BytesBilled)).DefaultIfEmpty().Max(),
        WallSeconds = Math.Round(record.WallTime.TotalSeconds, 1),
    };

    /// <summary>Eastern days; the scenario's own and the day after count even when silent, the last morning only when it is not.</summary>
    private List<int> PostsPerDay(List<AttributedPost> calls)
    {
        var scenario = world.Scenario;
        var days = calls.ToLookup(post => Eastern.DateOf(post.Post.At));
        var counted = DateSet.Between(scenario.From, scenario.To.AddDays(1)).Days.Union(days.Select(day => day.Key));
        return [.. counted.Select(day => days[day].Count())];
    }

    /// <summary>No override exists yet, so only a fault that waits for a person takes a day away.</summary>
    private int ZeroTouchDays() => DateSet.Between(world.Scenario.From, world.Scenario.To).Days.Count(day => !world.Faults.Any(truth =>
        Expects(truth.Fault.Id, RecoveryKind.Person) && truth.StartsAt is { } starts && day >= Eastern.DateOf(starts)
        && !(truth.EndsAt is { } ends && day > Eastern.DateOf(ends))));

    private bool Expects(string fault, RecoveryKind recovery) =>
        world.Scenario.Expect.Any(expectation => expectation.Fault == fault && expectation.Recovered == recovery);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
