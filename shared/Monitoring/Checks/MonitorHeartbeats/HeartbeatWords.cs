using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says which monitor is silent since when, and how to wake it.</summary>
internal sealed class HeartbeatWords(CheckRequest request, HeartbeatThresholds thresholds)
{
    /// <summary>Many that are silent together.</summary>
    public const string Together = "monitors";

    public Finding One(SilentMonitor monitor) => Of(monitor.Pulse.Name, [monitor], new(
        $"Silent monitor {monitor.Pulse.Name}",
        $"{Calls(monitor.Missed.Count)} missed since {TimeText.Both(monitor.Missed[0])}",
        monitor.Pulse.Last is { } last ? $"its last run ended {TimeText.Both(last.At)} ({last.Outcome}, revision {last.Revision})" : "no run of it is known",
        $"a run to the end at {string.Join(" and ", monitor.Pulse.Function.Schedules.Select(schedule => $"`{schedule.Cron}` {schedule.Zone}"))}"));

    public Finding Many(IReadOnlyList<SilentMonitor> monitors) => Of(Together, monitors, new(
        "Silent monitors",
        $"{monitors.Count} monitors, the first since {TimeText.Both(monitors[0].Missed[0])}",
        $"{monitors.Count} functions left no sign of life when they were due",
        "a run to the end of each at its schedule")) with
    {
        Patterns = ["many at once have one cause: look at Cloud Scheduler, at the right to invoke, at the last deployment"],
    };

    private Finding Of(string entity, IReadOnlyList<SilentMonitor> monitors, Lines lines) => new()
    {
        Fingerprint = FingerprintOf(entity, monitors[0].Missed[0]),
        Severity = monitors.Max(monitor => monitor.Severity),
        What = lines.What,
        HowBad = lines.HowBad,
        Observed = lines.Observed,
        Expected = lines.Expected,
        Threshold = $"Warning {TimeText.Duration(thresholds.Grace)} after a missed call, Critical at the second",
        Since = monitors[0].Missed[0],
        Impact = "What it watches is watched by nobody; that nothing is heard of it means nothing",
        Details = [.. monitors.Select(Line)],
        Command = string.Join('\n', monitors.Select(monitor => $"gcloud scheduler jobs describe {monitor.Pulse.Name} --location={PipelineInventory.Shipped.Region}")),
    };

    // One that lasts keeps the date on which it began, whatever the watchdog itself has missed since.
    private Fingerprint FingerprintOf(string entity, DateTimeOffset since) => request.Open.Keys
        .Where(open => open.Phase is Phase.Monitors && open.Entity == entity)
        .OrderBy(open => open.GameDate)
        .FirstOrDefault(new Fingerprint(Phase.Monitors, entity, PipelineClock.GameDateAt(since)));

    private static string Line(SilentMonitor monitor) =>
        $"{monitor.Pulse.Name}: {Calls(monitor.Missed.Count)} missed, last seen {(monitor.Pulse.Last is { } last ? TimeText.Both(last.At) : "never")}";

    private static string Calls(int count) => count == 1 ? "1 call" : $"{count} calls";

    private sealed record Lines(string What, string HowBad, string Observed, string Expected);
}
