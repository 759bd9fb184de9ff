using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>All that a gate's judge needs of one date. Plain data: kept with the decision, it gives the same decision again.</summary>
/// <param name="Games">The games that the gate is about, as <c>MEM@ORL</c>.</param>
/// <param name="Members">What it looks at.</param>
public sealed record GateFacts(IReadOnlyList<string> Games, IReadOnlyList<GateMember> Members)
{
    /// <summary>From then on what is missing is late; before, only what is whole opens.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>From then on enough is enough, and the opening says what is missing.</summary>
    public required DateTimeOffset DegradesAt { get; init; }

    /// <summary>After it the next phase has no use for the trigger.</summary>
    public required DateTimeOffset UsefulUntil { get; init; }

    /// <summary>The mean feature score, 0 to 100; null where the gate has no such rule, or there is nothing to average.</summary>
    public double? Score { get; init; }

    /// <summary>Why nobody expects anything of the date; null: it is an ordinary one.</summary>
    public string? Excuse { get; init; }

    /// <summary>What could not be looked at and decides about everything: the schedule, the score.</summary>
    public IReadOnlyList<BlindSpot> Doubts { get; init; } = [];

    /// <summary>The newest row: while it is young, more may be coming.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>The games that everything indispensable has.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Admitted => [.. Games.Where(game => Decisive.All(member => !member.Missing.Contains(game)))];

    [JsonIgnore]
    public IReadOnlyList<string> Refused => [.. Games.Except(Admitted)];

    /// <summary>Everything that could not be asked.</summary>
    [JsonIgnore]
    public IReadOnlyList<BlindSpot> BlindSpots =>
    [
        .. Doubts,
        .. Members.Where(member => member is { Unknown: not null, Need: not MemberNeed.Optional }).Select(member => new BlindSpot(member.Name, member.Unknown!)),
    ];

    private IEnumerable<GateMember> Decisive => Members.Where(member => member is { Need: not MemberNeed.Optional, IsExcused: false, IsPresent: true });
}
