using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>What there is to ask about a scenario: each fault, on each date on which it shows in one of the five issues.</summary>
internal static class RootQuestions
{
    public static IReadOnlyList<RootQuestion> Of(PipelineWorld world) =>
    [
        .. world.Faults.Where(truth => RootNames.Of(truth.Fault.Kind).Count > 0)
            .SelectMany(truth => CellsOf(truth).Where(cell => cell.GameDate >= world.Scenario.From && cell.GameDate <= world.Scenario.To)
                .GroupBy(cell => cell.GameDate)
                .Select(date => First(truth, date))
                .OfType<RootQuestion>())
            .Where(question => question.At <= world.EndsAt)
            .Select(question => question with { Others = OthersOf(world, question) })
            .OrderBy(question => question.At),
    ];

    private static RootQuestion? First(FaultTruth truth, IEnumerable<Cell> cells) => cells.OrderBy(cell => cell.Phase)
        .Select(cell => new[] { DueOf(cell), truth.ObservableAt ?? DueOf(cell) }.Where(at => truth.IsWrong(cell, at)).Select(at => new RootQuestion(truth.Fault, IssueOf(cell)!, cell.GameDate, at)).FirstOrDefault())
        .FirstOrDefault(question => question is not null);

    private static IReadOnlyList<string> OthersOf(PipelineWorld world, RootQuestion question) =>
    [
        .. world.Faults.Where(truth => truth.Fault != question.Fault && CellsOf(truth).Any(cell =>
            cell.GameDate == question.Date && IssueOf(cell) == question.Issue && truth.IsWrong(cell, question.At)))
            .SelectMany(truth => RootNames.Of(truth.Fault.Kind)).Distinct(),
    ];

    private static IEnumerable<Cell> CellsOf(FaultTruth truth) => truth.Cells.Concat(truth.Downstream.Select(later => later.Cell)).Where(cell => IssueOf(cell) is not null).Distinct();

    private static string? IssueOf(Cell cell) => cell switch
    {
        { Entity: "markers" or "upcoming_team_game_context" } => null,
        _ when cell.Entity.EndsWith("-surplus", StringComparison.Ordinal) => null,
        { Entity: "upcoming_team_game_context.windows" } => "low-feature-quality",
        { Phase: 2 } => "missing-box-scores",
        { Phase: 3 } => "missing-analytics",
        { Phase: 4 } => "low-feature-quality",
        { Phase: 5 } => "low-coverage",
        { Phase: 6 } => "grading-lag",
        _ => null,
    };

    private static DateTimeOffset DueOf(Cell cell) => cell switch
    {
        { Phase: 2 } => At(cell.GameDate.AddDays(1), 11, 0),
        { Entity: "upcoming_player_game_context" } => At(cell.GameDate, 11, 30),
        { Entity: "ml_feature_store.quality" or "upcoming_team_game_context.windows" or "ml_feature_store" } => At(cell.GameDate, 12, 0),
        { Phase: 3 } => At(cell.GameDate.AddDays(1), 9, 30),
        { Phase: 4 } => At(cell.GameDate.AddDays(1), 9, 0),
        { Phase: 5 } => At(cell.GameDate, 12, 30),
        _ => At(cell.GameDate.AddDays(1), 15, 30),
    };

    private static DateTimeOffset At(DateOnly date, int hour, int minute) => Eastern.StartOf(date).AddHours(hour).AddMinutes(minute);
}
