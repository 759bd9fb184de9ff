using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>
/// A workflow that has one chance a day, at an Eastern hour, for the games of the day before: the window of 22:00 collects last night's
/// games, not tonight's.
/// </summary>
public sealed record WorkflowWindow(string Name, int Hour)
{
    public static IReadOnlyList<WorkflowWindow> All { get; } =
    [
        new("post_game_window_2", 1),
        new("post_game_window_2b", 2),
        new("post_game_window_3", 4),
        new("morning_recovery", 6),
        new("post_game_window_1", 22),
    ];

    public static WorkflowWindow? Find(string? name) => All.FirstOrDefault(window => window.Name == name);

    /// <summary>The instant of its chance on an Eastern day, which has 23 or 25 hours twice a year.</summary>
    public DateTimeOffset At(DateOnly day) => PipelineClock.At(day, new TimeOnly(Hour, 0));

    /// <summary>The game date that it collects.</summary>
    public static DateOnly TargetOf(DateOnly day) => day.AddDays(-1);
}
