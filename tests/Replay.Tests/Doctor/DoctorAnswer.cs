using System.Text.Json.Nodes;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>What the doctor answered.</summary>
internal sealed record DoctorAnswer(DoctorQuestion Question, int Status, JsonNode Report)
{
    public IReadOnlyList<JsonNode> Rows => [.. Report["rows"]!.AsArray().Select(row => row!)];

    /// <summary>Rows at which somebody has to do something.</summary>
    public IReadOnlyList<JsonNode> Alarms => [.. Rows.Where(row => (string)row["outcome"]! is "Warning" or "Critical")];

    public IReadOnlyList<JsonNode> Told => [.. Rows.Where(row => (string)row["outcome"]! == "Info")];

    public IEnumerable<string> Lines => Alarms.Concat(Told).Select(row => $"    {row["outcome"]} {row["date"]} {row["check"]}: {row["observed"]}{(row["follows_from"] is { } root ? $" <- {root}" : "")}");

    public override string ToString() => $"{Question.At:yyyy-MM-dd HH:mm} {Question.Call}: {Status}, {Report["summary"]}; {Report["cost"]!["queries"]} jobs, {Report["cost"]!["bytes_billed"]} bytes";
}
