namespace NbaPipeline.Replay;

/// <summary>Game dates by phases, and what stands where they meet.</summary>
internal sealed record HeatMap(IReadOnlyList<PhaseColumn> Phases, IReadOnlyList<DateOnly> Dates, ILookup<(DateOnly GameDate, int Phase), HeatMark> Marks)
{
    /// <summary>How far around the scenario a false alert may reach and still get a row.</summary>
    private const int Margin = 7;

    /// <summary>False alerts about dates or phases that the map does not show.</summary>
    public int Elsewhere { get; init; }

    public required IReadOnlyDictionary<DateOnly, int> Games { get; init; }

    public static HeatMap Of(Replayed replayed, IReadOnlyList<AttributedPost> posts)
    {
        var (scenario, phases) = (replayed.World.Scenario, PhaseColumn.Names.Select(phase => phase.Key).ToHashSet());
        var faults = HeatMarks.OfFaults(replayed, posts);
        var wrong = HeatMarks.OfFalseAlerts(posts).ToList();
        var shown = wrong.FindAll(mark => phases.Contains(mark.Phase)
            && mark.GameDate.DayNumber >= scenario.From.DayNumber - Margin && mark.GameDate.DayNumber <= scenario.To.DayNumber + Margin);
        List<HeatMark> marks = [.. faults, .. shown];
        var own = Enumerable.Range(0, scenario.Days).Select(scenario.From.AddDays);
        return new(
            [.. PhaseColumn.Names.Select(phase => new PhaseColumn(phase.Key, HasContent(phase.Key)) { IsWatched = replayed.WatchedPhases.Contains(phase.Key) }).Where(column => column.IsShown)],
            [.. own.Concat(marks.Select(mark => mark.GameDate)).Distinct().Order()],
            marks.ToLookup(mark => (mark.GameDate, mark.Phase)))
        {
            Elsewhere = wrong.Count - shown.Count,
            Games = replayed.World.Games.Where(game => game.Played is not null)
                .GroupBy(game => game.Played!.Value.GameDate).ToDictionary(date => date.Key, date => date.Count()),
        };

        bool HasContent(int phase) => replayed.WatchedPhases.Contains(phase) || marks.Exists(mark => mark.Phase == phase);
    }
}
