using System.Globalization;
using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What is repaired, and what attempts are counted by: one output of one phase on one game date.</summary>
public readonly record struct RecoveryKey(RecoveryAction Action, string Output, DateOnly GameDate)
{
    public const string Collection = "attempts";

    private static readonly string[] Whole = ["analytics", "precompute"];

    [JsonIgnore]
    public string Path => $"{Collection}/{this}";

    [JsonIgnore]
    public Phase Phase => Action switch
    {
        RecoveryAction.Refresh => Phase.Scrape,
        RecoveryAction.Reload or RecoveryAction.Scrape => Phase.Raw,
        RecoveryAction.Analyse => Phase.Analytics,
        RecoveryAction.Precompute => Phase.Precompute,
        RecoveryAction.Predict => Phase.Predictions,
        _ => Phase.Grading,
    };

    /// <summary>The phase's own problem of the date, which its alert names alike; where it has none, the output's.</summary>
    [JsonIgnore]
    public Fingerprint Cause => Action switch
    {
        RecoveryAction.Analyse => new(Phase, Whole[0], GameDate),
        RecoveryAction.Precompute => new(Phase, Whole[1], GameDate),
        _ => Fingerprint,
    };

    [JsonIgnore]
    public Fingerprint Fingerprint => new(Phase, Output, GameDate);

    /// <summary>Whether a problem is about this output: by its own name, or by that of its whole phase.</summary>
    public bool IsAbout(Fingerprint problem) =>
        problem.Phase == Phase && problem.GameDate == GameDate && (problem.Entity == Output || Whole.Contains(problem.Entity));

    /// <summary><c>precompute_player_daily_cache_2026-01-18</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Action.ToString().ToLowerInvariant()}_{Output}_{GameDate:yyyy-MM-dd}");
}
