using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One fault with its numbers, what was promised about it, and the messages that name it.</summary>
internal sealed record FaultStory(int Index, FaultTruth Truth, IncidentScore Score)
{
    public Expectation? Expectation { get; init; }
    public bool IsMissed { get; init; }
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>Numbers of the messages under which it is named.</summary>
    public required IReadOnlyList<int> Messages { get; init; }

    public static FaultStory Of(
        int index, FaultTruth truth, Scenario scenario, Scoreboard score, IReadOnlyList<AttributedPost> posts, IReadOnlyDictionary<ReplayPost, int> numbers) =>
        new(index, truth, score.Incidents[index])
        {
            Expectation = scenario.Expect.FirstOrDefault(expectation => expectation.Fault == truth.Fault.Id),
            IsMissed = score.Missed.Contains(truth.Fault.Id),
            Failures = [.. score.Failures.Where(failure => failure.Expect == truth.Fault.Id).Select(FailureWords.Of)],
            Messages = [.. posts.Where(post => post.Owner == truth || post.Names.Any(naming => naming.Truth == truth))
                .Select(post => numbers[post.Post])
                .Distinct()],
        };
}
