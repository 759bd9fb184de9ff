using System.Globalization;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>One incident's rows in the history, in the order in which they happened; times are Eastern.</summary>
internal sealed class HistoryRows(string id = "phase2/bdl/2026-01-15#1", long phase = 2)
{
    public const string Check = "box-score-completeness";

    private readonly List<Dictionary<string, object?>> _rows = [];

    private int _last;

    public IReadOnlyList<Dictionary<string, object?>> All => _rows;

    public HistoryRows Opened(string at, string date = "2026-01-15", string due = "2026-01-16 01:00", string state = "Open") =>
        Add("opened", at, ("game_date", Day(date)), ("due_since", Some.Eastern(due)), ("state_to", state));

    public HistoryRows Joined(string at, string date, string due = "2026-01-17 01:00") =>
        Add("joined", at, ("game_date", Day(date)), ("due_since", Some.Eastern(due)));

    public HistoryRows Left(string at, string date = "2026-01-15", string state = "Open") =>
        Add("left", at, ("game_date", Day(date)), ("state_to", state));

    public HistoryRows Expired(string at, string date = "2026-01-15") => Add("expired", at, ("game_date", Day(date)));

    public HistoryRows Told(string at, string delivery = "post", string state = "Open") =>
        Add("told", at, ("delivery", delivery), ("channel", "#test"), ("actor", "test"), ("state_to", state));

    /// <summary>Anything about the whole incident.</summary>
    public HistoryRows Said(string word, string at, string actor = "ann", string state = "Open") => Add(word, at, ("actor", actor), ("state_to", state));

    /// <summary>What was appended last is appended again, as after a crash.</summary>
    public HistoryRows Again()
    {
        _rows.AddRange([.. _rows.Select(row => new Dictionary<string, object?>(row))]);
        return this;
    }

    private HistoryRows Add(string word, string at, params (string Column, object? Value)[] more)
    {
        var row = new Dictionary<string, object?>
        {
            ["event_date"] = Day(at[..10]), ["occurred_at"] = Some.Eastern(at), ["incident_id"] = id, ["event_number"] = (long)++_last, ["event"] = word,
            ["phase"] = phase, ["entity"] = "bdl", ["severity"] = "Warning", ["actor"] = Check, ["state_to"] = "Open",
        };
        foreach (var (column, value) in more)
        {
            row[column] = value;
        }

        _rows.Add(row);
        return this;
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
