using System.Text.Json.Nodes;
using NbaPipeline.Replay.Tests.RootCauses;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>What the doctor answered.</summary>
internal sealed record DoctorAnswer(DoctorQuestion Question, int Status, JsonNode Report)
{
    private const string Script = "scripts/ops ";

    public IReadOnlyList<JsonNode> Rows => [.. Report["rows"]!.AsArray().Select(row => row!)];

    /// <summary>Rows at which somebody has to do something.</summary>
    public IReadOnlyList<JsonNode> Alarms => [.. Rows.Where(row => (string)row["outcome"]! is "Warning" or "Critical")];

    public IReadOnlyList<JsonNode> Told => [.. Rows.Where(row => (string)row["outcome"]! == "Info")];

    public IEnumerable<string> Lines => Alarms.Concat(Told).Concat(Rows.Where(row => (string)row["outcome"]! == "NotEvaluated")).Select(row => $"    {row["outcome"]} {row["date"]} {row["check"]}: {row["observed"]}{(row["follows_from"] is { } root ? $" <- {root}" : "")}");

    /// <summary>What is to be typed with our own scripts, without their name.</summary>
    public IEnumerable<string> OwnCommands => Rows.SelectMany(row => row["fix"]!.AsArray()).Select(command => (string)command!)
        .Where(command => command.StartsWith(Script, StringComparison.Ordinal)).Select(command => command[Script.Length..]);

    /// <summary>The findings of the phase in which a fault shows, by check and outcome.</summary>
    public IReadOnlyList<string> Shows(RootQuestion question) =>
    [
        .. Alarms.Concat(Told).Where(row => PhasesOf(question.Issue).Contains((string)row["phase"]!) && (string)row["date"]! == $"{question.Date:yyyy-MM-dd}")
            .Select(row => $"{row["check"]} {row["outcome"]}").Distinct(),
    ];

    private static string[] PhasesOf(string issue) => issue switch
    {
        "missing-box-scores" => ["Raw"],
        "missing-analytics" => ["Analytics"],
        "low-feature-quality" => ["Precompute", "Analytics"],
        "low-coverage" => ["Predictions"],
        _ => ["Grading"],
    };

    public override string ToString() => $"{Question.At:yyyy-MM-dd HH:mm} {Question.Call}: {Status}, {Report["summary"]}; {Report["cost"]!["queries"]} jobs, {Report["cost"]!["bytes_billed"]} bytes";
}
