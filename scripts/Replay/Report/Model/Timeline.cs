using System.Globalization;
using System.Text.RegularExpressions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Lays what happened out over the Eastern days of the replay.</summary>
internal static partial class Timeline
{
    private const int FirstFailure = 500;

    public static bool IsFailure(RecordedInvocation invocation) => invocation.StatusCode >= FirstFailure;

    public static IReadOnlyList<TimelineDay> Of(PipelineWorld world, ReplayRecord record, IReadOnlyDictionary<ReplayPost, int> numbers)
    {
        var events = record.Posts.Select(post => Of(post, numbers[post])).Concat(record.Invocations.Where(IsFailure).Select(Of))
            .OrderBy(one => one.At)
            .ToLookup(one => Eastern.DateOf(one.At));
        var bars = world.Faults.Select((truth, index) => (truth, index)).Where(fault => fault.truth.StartsAt is not null)
            .Select(fault => new FaultBar(fault.index, fault.truth.Fault.Id, fault.truth.StartsAt!.Value, fault.truth.EndsAt))
            .OrderBy(bar => bar.From)
            .ToList();
        return [.. DateSet.Between(Eastern.DateOf(world.StartsAt), Eastern.DateOf(world.EndsAt)).Days.Select(day => Of(day, bars, [.. events[day]]))];
    }

    private static TimelineDay Of(DateOnly day, List<FaultBar> bars, IReadOnlyList<TimelineEvent> events)
    {
        var (from, to) = (Eastern.StartOf(day), Eastern.StartOf(day.AddDays(1)));
        return new(day, from, to, bars.FindAll(bar => bar.From < to && !(bar.To <= from)), events);
    }

    private static TimelineEvent Of(ReplayPost post, int number) => new(
        post.At, KindOf(post), post.Function, Called().Replace(post.Title.ReplaceLineEndings(" "), "@$1"))
    {
        Severity = post.Severity.ToString(),
        Message = number,
    };

    private static TimelineEvent Of(RecordedInvocation invocation) => new(
        invocation.At, TimelineKind.Failure, invocation.Function,
        string.Create(CultureInfo.InvariantCulture, $"answered {invocation.StatusCode}: it could not look, or could not tell"));

    private static TimelineKind KindOf(ReplayPost post) => post switch
    {
        { Delivery: PostDelivery.Edit } => TimelineKind.Edit,
        { Delivery: PostDelivery.Reply } => TimelineKind.Reply,
        { IsReport: true } => TimelineKind.Report,
        _ => TimelineKind.Post,
    };

    /// <summary>Slack's way to write @here.</summary>
    [GeneratedRegex("<!(here|channel|everyone)>")]
    private static partial Regex Called();
}
