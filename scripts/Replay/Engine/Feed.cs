using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>What one kind of thing still has to happen, in order of time. When the world changes, only what lies ahead is made anew.</summary>
internal sealed class Feed<T>(Func<PipelineWorld, IEnumerable<T>> of, Func<T, DateTimeOffset> at)
{
    private Queue<T> _waiting = new();

    public DateTimeOffset? NextAt => _waiting.TryPeek(out var next) ? at(next) : null;

    /// <param name="world">Whose course is followed from now on.</param>
    /// <param name="after">What came until then is there already; null: nothing is.</param>
    public void Follow(PipelineWorld world, DateTimeOffset? after) => _waiting = new(of(world).Where(one => !(at(one) <= after)));

    public IReadOnlyList<T> TakeUntil(DateTimeOffset until)
    {
        var due = new List<T>();
        while (_waiting.TryPeek(out var next) && at(next) <= until)
        {
            due.Add(_waiting.Dequeue());
        }

        return due;
    }
}
