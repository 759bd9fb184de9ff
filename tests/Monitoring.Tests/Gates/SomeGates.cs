using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>Facts and rules of gates by intention; an ordinary night of January unless a test says otherwise.</summary>
internal static class SomeGates
{
    public static DateTimeOffset Due { get; } = Some.Eastern("2026-01-16 09:00");

    public static GateSettings Settings(GateThresholds? gates = null) => new(gates ?? new(), new(), new(), new(), new());

    public static GateRule RuleOf(Gate gate, GateThresholds? gates = null) => Settings(gates).RuleOf(gate);

    public static GateFacts Facts(int games, params IReadOnlyList<GateMember> members) => new(Names(games), members)
    {
        DueAt = Due, DegradesAt = Due, UsefulUntil = Some.Eastern("2026-01-16 18:00"),
    };

    public static GateFacts Processors(string present, params string[] members) => Facts(4, [.. members.Select(name => new GateMember(name, name, NeedOf(name))
    {
        IsPresent = present.Split(' ').Contains(name), Rows = present.Split(' ').Contains(name) ? 30 : 0,
    })]);

    /// <summary>A table with so many of the games.</summary>
    public static GateMember Table(string name, int covered, int games, MemberNeed need = MemberNeed.Counted) => new(name, name, need)
    {
        IsPresent = covered > 0, Rows = covered * 24L, Covered = [.. Names(games).Take(covered)], Missing = [.. Names(games).Skip(covered)],
    };

    private static MemberNeed NeedOf(string name) => name is "PDC" or "MLFS" ? MemberNeed.Critical : MemberNeed.Counted;

    private static IReadOnlyList<string> Names(int games) => [.. Enumerable.Range(1, games).Select(number => $"A{number}@B{number}")];
}
