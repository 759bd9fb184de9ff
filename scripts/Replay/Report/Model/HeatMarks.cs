using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Works out, cell by cell, what was there and what was said about it.</summary>
internal static class HeatMarks
{
    public static IReadOnlyList<HeatMark> OfFaults(Replayed replayed, IReadOnlyList<AttributedPost> posts) =>
    [
        .. replayed.World.Faults.Select((truth, index) => (truth, index)).SelectMany(fault => fault.truth.Cells
            .GroupBy(cell => (cell.GameDate, cell.Phase))
            .Select(cells => Of(fault.truth, fault.index, [.. cells], replayed.Scoreboard, posts))),
    ];

    /// <summary>One mark a cell that nothing was wrong in, however often it was named.</summary>
    public static IEnumerable<HeatMark> OfFalseAlerts(IEnumerable<AttributedPost> posts) => posts
        .Where(post => post.IsFalseCall || post.IsAlarm)
        .SelectMany(post => Wrong(post).Select(cell => (post, cell)))
        .DistinctBy(one => one.cell)
        .Select(one => new HeatMark(one.cell.GameDate, one.cell.Phase, one.cell.Entity, HeatState.False)
        {
            Name = one.cell.Entity,
            ToldAt = one.post.Post.At,
            Severity = one.post.Post.Severity,
        });

    private static IEnumerable<Cell> Wrong(AttributedPost post) => post.IsDuplicate ? post.Post.Identities.SelectMany(CellsOf) : post.Unowned;

    private static HeatMark Of(FaultTruth truth, int index, List<Cell> cells, Scoreboard score, IReadOnlyList<AttributedPost> posts)
    {
        var incident = score.Incidents[index];
        var alarms = posts.Where(post => post.IsAlarm && post.Names.Any(naming => naming.Truth == truth))
            .SelectMany(post => post.Post.Identities, (post, identity) => (identity, post.Post.At, identity.Severity))
            .Where(alarm => CellsOf(alarm.identity).Any(cells.Contains))
            .ToList();
        var told = alarms.Count > 0 ? alarms[0].At : truth.ShowsAsFailure ? incident.DetectedAt : null;
        return new(cells[0].GameDate, cells[0].Phase, string.Join(", ", cells.Select(cell => cell.Entity).Distinct()), StateOf(told, truth, score))
        {
            Fault = index,
            Name = truth.Fault.Id,
            ObservableAt = truth.ObservableAt,
            ToldAt = told,
            MinutesToDetect = told == incident.DetectedAt ? incident.MinutesToDetect : null,
            Severity = alarms.Count == 0 ? null : alarms.Max(alarm => alarm.Severity),
            CriticalAt = alarms.Where(alarm => alarm.Severity == Severity.Critical).Select(alarm => (DateTimeOffset?)alarm.At).FirstOrDefault(),
            ResolvedAt = posts.FirstOrDefault(post => post.Post.At > told && post.Ended.Any(cells.Contains))?.Post.At,
        };
    }

    private static HeatState StateOf(DateTimeOffset? told, FaultTruth truth, Scoreboard score) => told switch
    {
        not null => HeatState.Told,
        null when score.Missed.Contains(truth.Fault.Id) => HeatState.Missed,
        _ => HeatState.Exempt,
    };

    private static IEnumerable<Cell> CellsOf(PostIdentity identity) => Fingerprint.TryParse(identity.Fingerprint)?.Cells() ?? [];
}
