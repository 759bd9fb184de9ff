using System.Collections;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>
/// Two instances of which only one moves at a time: each waits for its turn before every call to the outside. A moment at
/// which the world and both instances are as they once were has no new future, and is not turned again.
/// </summary>
internal sealed class Turns(Func<string> world, HashSet<string> known)
{
    private readonly Dictionary<int, TaskCompletionSource> _waiting = [];
    private readonly int[] _heard = [0, 0];

    public IHazard Of(int instance) => new Turn(this, instance);

    /// <summary>Runs both to their ends, moving whom the schedule names; past its end the first that waits.</summary>
    public IReadOnlyList<Step> Run(IReadOnlyList<Step> schedule, Func<Task> first, Func<Task> second)
    {
        var steps = new List<Step>();
        Task[] tasks = [first(), second()];
        while (_waiting.Count > 0)
        {
            steps.Add(steps.Count < schedule.Count ? schedule[steps.Count] : new Step(_waiting.Keys.Min(), _waiting.Count == 2 && known.Add(Moment())));
            _waiting.Remove(steps[^1].Chosen, out var turn);
            turn!.SetResult();
        }

        Task.WhenAll(tasks).GetAwaiter().GetResult();
        return steps;
    }

    /// <summary>The schedule that turns the last choice that can still be turned; null when all are.</summary>
    public static IReadOnlyList<Step>? Following(IReadOnlyList<Step> steps)
    {
        var last = Enumerable.Range(0, steps.Count).LastOrDefault(index => steps[index].MayTurn, -1);
        return last < 0 ? null : [.. steps.Take(last), new Step(1, MayTurn: false)];
    }

    private string Moment() => $"{_heard[0]}|{_heard[1]}|{world()}";

    /// <summary>Who moved, and whether the other could have in its place and has not yet.</summary>
    internal sealed record Step(int Chosen, bool MayTurn);

    private sealed class Turn(Turns turns, int instance) : IHazard
    {
        public Task BeforeAsync() => (turns._waiting[instance] = new TaskCompletionSource()).Task;

        public Task AfterAsync(object? answer)
        {
            var text = answer is IEnumerable list and not string ? string.Join(';', list.Cast<object>()) : answer?.ToString();
            turns._heard[instance] = HashCode.Combine(turns._heard[instance], text);
            return Task.CompletedTask;
        }
    }
}
