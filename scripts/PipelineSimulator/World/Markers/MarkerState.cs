namespace NbaPipeline.PipelineSimulator;

/// <summary>What one marker knows: who is noted, since when, and whether it has started the next phase.</summary>
internal sealed class MarkerState(int phase, DateOnly gameDate)
{
    private readonly Dictionary<string, Marking> _noted = new(StringComparer.Ordinal);
    private DateTimeOffset _first;

    public int Phase => phase;

    public DateOnly GameDate => gameDate;

    public IEnumerable<KeyValuePair<string, Marking>> Noted => _noted.OrderBy(noted => noted.Value.At);

    public int Count => _noted.Count;

    public DateTimeOffset First => _first;

    public DateTimeOffset Last { get; private set; }

    public string Mode { get; private set; } = "";

    public MarkerTrigger? Trigger { get; private set; }

    public IEnumerable<string> Missing => CompletionMarker.Expected(phase).Where(name => !_noted.ContainsKey(name));

    /// <summary>The rules are looked at only now: a marker that waits for time alone waits for the next message too.</summary>
    public void Take(Marking marking)
    {
        _first = _noted.Count == 0 ? marking.At : _first;
        _noted[marking.Completion.MarkerName] = marking;
        Last = marking.At;
        Mode = ModeAt(marking.At);
        Trigger ??= MarkerTrigger.Of(this);
    }

    public bool Has(string name) => _noted.ContainsKey(name);

    private string ModeAt(DateTimeOffset at) => gameDate.CompareTo(EasternTime.DateOf(at)) switch
    {
        < 0 => "overnight",
        0 => "same_day",
        _ => "tomorrow",
    };
}
