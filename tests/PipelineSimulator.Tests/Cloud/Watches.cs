namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>Who watches, by intention.</summary>
internal static class Watches
{
    public const string Alert = "box-score-completeness-alert";

    /// <summary>One function that reads the early source's box scores by one question, called every so many minutes.</summary>
    public static Watch Every(int minutes, string from = "2026-01-19T11:00:00Z", string to = "2026-01-22T11:00:00Z")
    {
        var (first, last) = (Worlds.At(from), Worlds.At(to));
        var calls = Enumerable.Range(0, (int)((last - first).TotalMinutes / minutes) + 1).Select(count => first.AddMinutes(count * minutes));
        return new([new(Alert, [.. calls], [Tables.BdlBoxScores, "incidents"])])
        {
            QuestionsOf = new Dictionary<string, IReadOnlyList<string>> { [Tables.BdlBoxScores] = ["bdlgames"] },
        };
    }

    public static FaultTruth Truth(string fault, Watch watch) => new PipelineWorld(Worlds.Scenario(fault)) { Watch = watch }.Faults[0];
}
