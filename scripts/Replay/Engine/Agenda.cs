using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// What is called next: by the scheduler, by a message, or by a message again. At one moment by name, and messages before the timer; so a
/// replay repeats itself exactly.
/// </summary>
internal sealed class Agenda
{
    private readonly Queue<(DateTimeOffset At, ScheduledFunction Function)> _calls;
    private readonly PriorityQueue<Delivery, (DateTimeOffset At, string Name, int Order)> _deliveries = new();
    private readonly ILookup<string, ScheduledFunction> _listeners;
    private readonly Feed<SimulatedMessage> _messages = new(world => world.Messages(), message => message.At);
    private readonly DateTimeOffset _starts;
    private int _order;

    public Agenda(PipelineWorld world, IReadOnlyList<ScheduledFunction> functions)
    {
        _starts = world.StartsAt;
        _listeners = functions.Where(function => function.Topic is not null).ToLookup(function => function.Topic!, StringComparer.Ordinal);
        _calls = new(functions
            .SelectMany(function => function.Schedules
                .SelectMany(schedule => CronOccurrences.Between(schedule, world.StartsAt, world.EndsAt))
                .Distinct()
                .Select(at => (At: at, Function: function)))
            .OrderBy(call => call.At)
            .ThenBy(call => call.Function.Name, StringComparer.Ordinal));
    }

    /// <param name="world">Whose messages are delivered from now on.</param>
    /// <param name="after">Those until then were; null: none from before the start are.</param>
    public void Follow(PipelineWorld world, DateTimeOffset? after)
    {
        if (_listeners.Count > 0)
        {
            _messages.Follow(world, after ?? _starts);
        }
    }

    /// <summary>Null: nothing is called any more until <paramref name="end"/>.</summary>
    public Turn? Next(DateTimeOffset end)
    {
        var call = _calls.TryPeek(out var first) ? first : default((DateTimeOffset At, ScheduledFunction Function)?);
        Expand(call?.At ?? end);
        if (_deliveries.TryPeek(out var delivery, out _) && delivery.At <= end && IsFirst(delivery, call))
        {
            _deliveries.Dequeue();
            return new(delivery.At, delivery.Function, delivery);
        }

        return _calls.TryDequeue(out var due) ? new(due.At, due.Function, Delivery: null) : null;
    }

    public void TryAgain(Delivery? delivery)
    {
        if (delivery is not null)
        {
            Add(delivery);
        }
    }

    private static bool IsFirst(Delivery delivery, (DateTimeOffset At, ScheduledFunction Function)? call) => call is not { } due || delivery.At < due.At
        || (delivery.At == due.At && string.CompareOrdinal(delivery.Function.Name, due.Function.Name) <= 0);

    /// <summary>One moment at a time, and none beyond what is due next: a delivery may change the world, and with it the messages to come.</summary>
    private void Expand(DateTimeOffset until)
    {
        while (_messages.NextAt is { } at && at <= until && !(_deliveries.TryPeek(out var earlier, out _) && earlier.At < at))
        {
            foreach (var message in _messages.TakeUntil(at))
            {
                _listeners[message.Topic].ToList().ForEach(listener => Add(new(message.At, listener, message, Attempt: 1)));
            }
        }
    }

    private void Add(Delivery delivery) => _deliveries.Enqueue(delivery, (delivery.At, delivery.Function.Name, _order++));
}
