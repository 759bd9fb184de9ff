using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What one output holds of its date, as the tables say it: before a repair the reason for it, after it the proof.</summary>
/// <param name="Key">Which.</param>
/// <param name="Label">As people call it.</param>
public sealed record OutputFact(RecoveryKey Key, string Label)
{
    /// <summary>It lacks what it must have, whether it is due or not.</summary>
    public bool IsShort { get; init; }

    /// <summary>It has rows, but clearly fewer than belong there: a repair must not leave it so.</summary>
    public bool IsPartial { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When more of it becomes due that is not there yet; null: nothing does.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>"PGS: 5 of 9 games (56 %), 120 rows".</summary>
    public required string Words { get; init; }

    /// <summary>Distinct players, teams or games; rows where the table names none.</summary>
    public long Distinct { get; init; }

    public long Rows { get; init; }

    /// <summary>Rows that are there more than once.</summary>
    public long Surplus => Rows - Distinct;

    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>What has to be good before this is repaired.</summary>
    public IReadOnlyList<RecoveryKey> BuildsOn { get; init; } = [];

    /// <summary>What it is made of, in figures: what failed on one input may be tried again on another.</summary>
    public string Input { get; init; } = "";

    /// <summary>When a run of its phase last began that succeeded, for whatever output: its service could be reached then. Null: none is known.</summary>
    public DateTimeOffset? ServiceSeenAt { get; init; }

    /// <summary>Why it could not be asked; null: it was.</summary>
    public Blindness? Unknown { get; init; }

    /// <summary>Why nothing may be started now: a run is under way, games are not over, it runs too often.</summary>
    public string? Hold { get; init; }

    /// <summary>Somebody wants it made again, although it may be whole.</summary>
    public bool IsWanted { get; init; }

    /// <summary>Who ordered that it be made; null: nobody did.</summary>
    public string? OrderedBy { get; init; }

    public bool NeedsWork => IsShort || IsWanted;

    /// <summary>When it has to be looked at again; null: there is no reason.</summary>
    public DateTimeOffset? NextLookAt(DateTimeOffset now) => this switch
    {
        { Unknown: not null } => now,
        { IsShort: true } when DueAt <= now => now,
        { IsWhole: false } when DueAt > now => DueAt,
        _ => NextDueAt,
    };

    public bool IsWhole => Unknown is null && !IsShort && !IsPartial;
}
