using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>What our calls to the pipeline achieved: which faults they ended, what was called mended without being so, what was started twice.</summary>
internal sealed class Repairs(PipelineWorld world, ReplayRecord record)
{
    private const string Schedule = "schedule";
    private const int Predictions = 5;
    private const int Grading = 6;

    private readonly Dictionary<string, FaultTruth> _untouched =
        (record.Untouched ?? world).Faults.ToDictionary(truth => truth.Fault.Id, StringComparer.Ordinal);

    private readonly List<(RecordedCall Call, Intervention Work)> _claims =
        [.. record.Calls.SelectMany(call => call.Reply.Claimed, (call, work) => (call, work))];

    /// <summary>It ended sooner than it would have by itself, and work of ours was about it.</summary>
    public bool IsOurs(FaultTruth truth) => truth.EndsAt is { } ends
        && !(_untouched[truth.Fault.Id].EndsAt <= ends)
        && record.Calls.Any(call => call.Reply.Interventions.Any(work => work.At <= ends && Cells(truth).Any(cell => IsAbout(work, cell))));

    /// <summary>From the moment at which a rule could see it to the end.</summary>
    public int? Minutes(FaultTruth truth) => IsOurs(truth) && truth.ObservableAt is { } observable
        ? Math.Max(0, (int)Math.Ceiling((truth.EndsAt!.Value - observable).TotalMinutes))
        : null;

    /// <summary>Cells that were worked on at our request and then said to be mended while something was still wrong in them.</summary>
    public int WithoutProof(IReadOnlyList<AttributedPost> posts) => posts
        .SelectMany(post => post.Ended, (post, cell) => (post.Post.At, cell))
        .Where(end => _claims.Exists(one => one.Call.Call.At <= end.At && IsAbout(one.Work, end.cell)))
        .Count(end => world.Faults.Any(truth => truth.IsWrong(end.cell, end.At)));

    /// <summary>
    /// Work that was started again while the same was running, or after it had brought everything. What gates start has keys of its own: the same
    /// date is rightly worked on in more than one mode.
    /// </summary>
    public int Duplicates()
    {
        var ours = _claims.FindAll(one => GateScore.KeyOf(one.Call.Call) is null);
        return ours.Where((one, index) => ours.Take(index).Any(earlier => IsRepeated(earlier, one))).Count();
    }

    private bool IsRepeated((RecordedCall Call, Intervention Work) earlier, (RecordedCall Call, Intervention Work) later) =>
        earlier.Call.Call.Service == later.Call.Call.Service
        && (earlier.Work.Target, earlier.Work.GameDate) == (later.Work.Target, later.Work.GameDate)
        && (later.Call.Call.At < earlier.Work.At || (later.Work.Target != Schedule && !IsWrong(later.Work, later.Call.Call.At)));

    private bool IsWrong(Intervention work, DateTimeOffset at) =>
        world.Faults.Any(truth => Cells(truth).Any(cell => IsAbout(work, cell) && truth.IsWrong(cell, at)));

    private static IEnumerable<Cell> Cells(FaultTruth truth) => truth.Cells.Concat(truth.Downstream.Select(later => later.Cell));

    // A fresh schedule is one of all games; it is asked for after midnight about games of the day before.
    private static bool IsAbout(Intervention work, Cell cell) => (work.Target, cell.Phase) switch
    {
        (Schedule, _) => cell.Entity == Schedule && work.GameDate >= cell.GameDate,
        _ when work.GameDate != cell.GameDate => false,
        ("predictions", Predictions) or ("grading", Grading) => true,
        _ => (cell with { Entity = work.Target }).Holds(cell),
    };
}
