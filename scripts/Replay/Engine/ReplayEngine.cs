using System.Diagnostics;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Merges what the pipeline writes with when the functions are called, in time order, on one clock. Rows of a moment are there before
/// a function that is called at that moment; functions of the same moment run one after the other, by name, so a replay repeats itself
/// exactly.
/// </summary>
public sealed class ReplayEngine(SimulatedClock clock, IReplayWorld sink, IPostLog posts)
{
    private readonly List<RecordedInvocation> _invocations = [];
    private readonly List<ReplayPost> _posts = [];

    /// <summary>Called for each message as it appears; a place for a timeline that is printed while the replay runs.</summary>
    public Action<ReplayPost>? Posted { get; init; }

    /// <summary>The tables that some function reads: no others are generated or loaded. Null: all.</summary>
    public IReadOnlySet<string>? Tables { get; init; }

    /// <summary>Called before each call, when the clock shows its moment: what is wrong with the cloud then is set here.</summary>
    public Action? Calling { get; init; }

    /// <summary>Whether a function is called at a moment of its schedule; null: always.</summary>
    public Func<string, DateTimeOffset, bool>? IsCalled { get; init; }

    /// <summary>By which the functions' time-outs and back-offs wait; null where they wait by the clock.</summary>
    internal WaitingTime? Waiting { get; init; }

    public async Task<ReplayRecord> RunAsync(
        PipelineWorld world, IReadOnlyList<ScheduledFunction> functions, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = new RowFeed(world.Rows(Tables), sink);
        AdvanceTo(world.StartsAt);
        await rows.LoadUntilAsync(world.StartsAt, cancellationToken);
        foreach (var (at, function) in Calls(world, functions))
        {
            await rows.LoadUntilAsync(at, cancellationToken, AdvanceTo);
            AdvanceTo(at);
            await InvokeAsync(at, function, cancellationToken);
        }

        await rows.LoadUntilAsync(world.EndsAt, cancellationToken, AdvanceTo);
        AdvanceTo(world.EndsAt);
        return new(_invocations, _posts, Stopwatch.GetElapsedTime(started));
    }

    private IEnumerable<(DateTimeOffset At, ScheduledFunction Function)> Calls(
        PipelineWorld world, IReadOnlyList<ScheduledFunction> functions) => functions
        .SelectMany(function => function.Schedules
            .SelectMany(schedule => CronOccurrences.Between(schedule, world.StartsAt, world.EndsAt))
            .Distinct()
            .Select(at => (At: at, Function: function)))
        .Where(call => IsCalled?.Invoke(call.Function.Name, call.At) != false)
        .OrderBy(call => call.At)
        .ThenBy(call => call.Function.Name, StringComparer.Ordinal);

    private async Task InvokeAsync(DateTimeOffset at, ScheduledFunction function, CancellationToken cancellationToken)
    {
        var name = function.Name;
        Calling?.Invoke();
        Waiting?.Follow(clock.GetUtcNow());
        var invocation = await new Patience(clock, Waiting).WaitAsync(function.Function.InvokeAsync(cancellationToken), cancellationToken);
        _invocations.Add(new(at, name, invocation.StatusCode, QueryCost.Read(invocation.Body)));
        foreach (var post in posts.TakeNew().Select(message => SlackPost.Parse(message.Json, message.At, name) with { Timestamp = message.Timestamp }))
        {
            _posts.Add(post);
            Posted?.Invoke(post);
        }
    }

    /// <summary>A long back-off may have carried the clock past the next event; then the event simply comes late.</summary>
    private void AdvanceTo(DateTimeOffset instant)
    {
        if (instant > clock.GetUtcNow())
        {
            clock.AdvanceTo(instant);
        }
    }
}
