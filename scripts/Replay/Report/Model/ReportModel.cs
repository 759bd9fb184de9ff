using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>All that a report says, worked out before a character of it is written. The wall time is no part of it: it differs from run to run.</summary>
internal sealed record ReportModel(Scenario Scenario, Scoreboard Score)
{
    public required IReadOnlyList<string> Failures { get; init; }
    public required IReadOnlyList<ReportFigure> Figures { get; init; }
    public required HeatMap HeatMap { get; init; }
    public required IReadOnlyList<TimelineDay> Days { get; init; }
    public required IReadOnlyList<FaultStory> Faults { get; init; }
    public required IReadOnlyList<MessageHistory> Messages { get; init; }
    public required IReadOnlyList<DayCost> Costs { get; init; }

    public static ReportModel Of(Replayed replayed)
    {
        var (world, record, score) = replayed;
        var posts = Attribution.Of(world.Faults, record.Posts);
        var messages = MessageHistories.Of(record.Posts);
        var numbers = MessageHistories.Numbers(messages);
        return new(world.Scenario, score)
        {
            Failures = [.. score.Failures.Select(FailureWords.Of)],
            Figures = ReportFigures.Of(score.Totals, record),
            HeatMap = HeatMap.Of(replayed, posts),
            Days = Timeline.Of(world, record, numbers),
            Faults = [.. world.Faults.Select((truth, index) => FaultStory.Of(index, truth, world.Scenario, score, posts, numbers))],
            Messages = messages,
            Costs = DayCost.Of(record.Invocations),
        };
    }
}
