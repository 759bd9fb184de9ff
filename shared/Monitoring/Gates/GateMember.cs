using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>One thing a gate looks at, with what it holds of a date. Plain data, so that a decision can be judged again from its record.</summary>
/// <param name="Name">The full name: a processor, a source, <c>predictions</c>.</param>
/// <param name="Label">The short one, for sentences.</param>
/// <param name="Need">What its absence means.</param>
public sealed record GateMember(string Name, string Label, MemberNeed Need)
{
    public bool IsPresent { get; init; }

    public long Rows { get; init; }

    /// <summary>The games it has; empty where its rows name none.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Nobody expects it yet: a season's first weeks. It counts as there.</summary>
    public bool IsExcused { get; init; }

    /// <summary>Why it could not be asked; null: it was. What could not be asked is never counted as there.</summary>
    public Blindness? Unknown { get; init; }

    [JsonIgnore]
    public Coverage Games => new(Covered.Count, Covered.Count + Missing.Count);

    [JsonIgnore]
    public bool IsWhole => IsExcused || (IsPresent && Missing.Count == 0);

    /// <summary>"PGS 5 of 9 games (56 %)".</summary>
    public override string ToString() => this switch
    {
        { Unknown: not null } => $"{Label} could not be asked",
        { IsExcused: true, IsPresent: false } => $"{Label} not expected yet",
        { IsPresent: false, Rows: > 0 } => $"{Label} {Rows} rows that match no game",
        { IsPresent: false } => $"no {Label}",
        { Games.Expected: > 0 } => $"{Label} {Games.Of("games")}",
        _ => $"{Label} {Rows} rows",
    };
}
