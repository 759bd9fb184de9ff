using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>Outputs by intention: short and long due, unless a test says otherwise.</summary>
internal static class SomeOutputs
{
    public static readonly DateTimeOffset Now = Some.Eastern("2026-01-16 12:00");
    public static readonly RecoveryThresholds Limits = new();

    public static OutputFact Source => Short(RecoveryAction.Scrape, "bdl");

    public static OutputFact Players => Short(RecoveryAction.Analyse, "player_game_summary") with { BuildsOn = [Source.Key] };

    public static OutputFact Cache => Short(RecoveryAction.Precompute, "player_daily_cache") with { BuildsOn = [Players.Key] };

    public static OutputFact Short(RecoveryAction action, string output) => new(new(action, output, Some.Date), output)
    {
        IsShort = true, DueAt = Now.AddHours(-3), Words = "nothing", Input = "a",
    };

    public static OutputFact Whole(OutputFact fact) => fact with { IsShort = false, Words = "all there", Distinct = 100, Rows = 100 };

    public static RecoveryRecord Tried(OutputFact fact, int times = 1) => Enumerable.Range(0, times).Aggregate((RecoveryRecord?)null, (record, number) =>
        RecoveryMachine.Reserved(record, fact, TimeSpan.Zero, 1, Limits, Now.AddHours(number)) is var reserved && number < times - 1
            ? RecoveryMachine.Judged(reserved!, fact, Limits, Now.AddHours(number + 1))
            : reserved)!;
}
