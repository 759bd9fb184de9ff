namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>
/// Actors that stop before each thing they do to the world, and go on when it is their turn: one order of turns is one course of events. Where
/// an actor may be cut off, that is a choice too.
/// </summary>
internal sealed class Turns(Func<int, int> choose, int crashes)
{
    private readonly Dictionary<int, TaskCompletionSource> _waiting = [];
    private readonly List<Task> _actors = [];
    private int _crashes = crashes;

    public Task TakeAsync(int actor) => (_waiting[actor] = new()).Task;

    public void Start(Func<Task> actor) => _actors.Add(actor());

    /// <summary>Until nobody waits any more. An actor that was cut off never goes on.</summary>
    public void Play()
    {
        while (_waiting.Count > 0)
        {
            var actors = _waiting.Keys.Order().ToList();
            var choice = choose(actors.Count * (_crashes > 0 ? 2 : 1));
            _waiting.Remove(actors[choice % actors.Count], out var turn);
            if (choice < actors.Count)
            {
                turn!.SetResult();
            }
            else
            {
                _crashes--;
            }
        }

        foreach (var failed in _actors.Where(actor => actor.IsFaulted))
        {
            failed.GetAwaiter().GetResult();
        }
    }
}
