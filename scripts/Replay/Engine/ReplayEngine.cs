using System.Diagnostics;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Merges what the pipeline writes with when the functions are called, in time order, on one clock. Rows of a moment are there before
/// a function that is called at that moment; functions of the same moment run one after the other, by name, so a replay repeats itself
/// exactly. A message is delivered until it is taken, and a call that changes the world changes what comes after it.
/// </summary>
public sealed class ReplayEngine(SimulatedClock clock, IReplayWorld sink, IPostLog posts)
{
    private readonly List<RecordedInvocation> _invocations = [];
    private readonly List<ReplayPost> _posts = [];

    /// <summary>Called for each message as it appears; a place for a timeline that is printed while the replay runs.</summary>
    public Action<ReplayPost>? Posted { get; init; }

    /// <summary>The tables that some function reads: no others are generated or loaded. Null: all.</summary>
    public IReadOnlySet<string>? Tables { get; init; }

    /// <summary>Where the pipeline's documents go; null: nobody reads them.</summary>
    public IReplayDocuments? Documents { get; init; }

    /// <summary>Called before each call, when the clock shows its moment: what is wrong with the cloud then is set here.</summary>
    public Action? Calling { get; init; }

    /// <summary>Whether a function can be called at a moment; null: always. A message that finds it dead is delivered again.</summary>
    public Func<string, DateTimeOffset, bool>? IsCalled { get; init; }

    /// <summary>What the warehouse has charged so far; null: nothing is known of what a message costs.</summary>
    public Func<QueryCost>? Spent { get; init; }

    /// <summary>By which the functions' time-outs and back-offs wait; null where they wait by the clock.</summary>
    internal WaitingTime? Waiting { get; init; }

    public Task<ReplayRecord> RunAsync(PipelineWorld world, IReadOnlyList<ScheduledFunction> functions, CancellationToken cancellationToken) =>
        RunAsync(new WorldLine(world), functions, cancellationToken);

    public async Task<ReplayRecord> RunAsync(WorldLine line, IReadOnlyList<ScheduledFunction> functions, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var (pipe, agenda, followed) = (new Pipe(sink, Documents, Tables), new Agenda(line.World, functions), line.World);
        pipe.Follow(followed);
        agenda.Follow(followed, after: null);
        AdvanceTo(followed.StartsAt);
        await pipe.PourUntilAsync(followed.StartsAt, advance: null, cancellationToken);
        while (agenda.Next(followed.EndsAt) is { } turn)
        {
            await pipe.PourUntilAsync(turn.At, AdvanceTo, cancellationToken);
            AdvanceTo(turn.At);
            agenda.TryAgain(await TakeAsync(turn, cancellationToken));
            if (line.World != followed)
            {
                followed = line.World;
                pipe.Follow(followed);
                agenda.Follow(followed, turn.At);
            }
        }

        await pipe.PourUntilAsync(followed.EndsAt, AdvanceTo, cancellationToken);
        AdvanceTo(followed.EndsAt);
        return new(_invocations, _posts, Stopwatch.GetElapsedTime(started)) { Calls = line.Calls, Untouched = line.Untouched };
    }

    /// <returns>The delivery that must be tried again, if one must.</returns>
    private async Task<Delivery?> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var name = turn.Function.Name;
        if (IsCalled?.Invoke(name, turn.At) == false)
        {
            return turn.Delivery?.Again(clock.GetUtcNow());
        }

        Calling?.Invoke();
        Waiting?.Follow(clock.GetUtcNow());
        var before = Spent?.Invoke() ?? default;
        var invocation = await new Patience(clock, Waiting).WaitAsync(CallAsync(turn, cancellationToken), cancellationToken);
        var cost = turn.Delivery is null ? QueryCost.Read(invocation.Body) : Spent?.Invoke().Since(before) ?? default;
        _invocations.Add(new(turn.At, name, invocation.StatusCode, cost) { MessageId = turn.Delivery?.Message.Id });
        foreach (var post in posts.TakeNew().Select(message => SlackPost.Parse(message.Json, message.At, name) with { Timestamp = message.Timestamp }))
        {
            _posts.Add(post);
            Posted?.Invoke(post);
        }

        return invocation.StatusCode is >= 200 and < 300 ? null : turn.Delivery?.Again(clock.GetUtcNow());
    }

    private static Task<ReplayInvocation> CallAsync(Turn turn, CancellationToken cancellationToken) => turn.Delivery is { } delivery
        ? ((IMessageFunction)turn.Function.Function).DeliverAsync(delivery.Message, cancellationToken)
        : turn.Function.Function.InvokeAsync(cancellationToken);

    /// <summary>A long back-off may have carried the clock past the next event; then the event simply comes late.</summary>
    private void AdvanceTo(DateTimeOffset instant)
    {
        if (instant > clock.GetUtcNow())
        {
            clock.AdvanceTo(instant);
        }
    }
}
