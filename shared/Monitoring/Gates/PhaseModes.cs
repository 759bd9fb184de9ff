using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Modes as messages and documents spell them, and the mode that a date has at a moment.</summary>
public static class PhaseModes
{
    private static readonly IReadOnlyDictionary<string, PhaseMode> ByName = new Dictionary<string, PhaseMode>(StringComparer.Ordinal)
    {
        ["overnight"] = PhaseMode.Overnight,
        ["same_day"] = PhaseMode.SameDay,
        ["tomorrow"] = PhaseMode.Tomorrow,
        ["backfill"] = PhaseMode.Backfill,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static string NameOf(PhaseMode mode) => ByName.First(one => one.Value == mode).Key;

    /// <summary>Null: it is no mode. A hyphen is as good as an underscore.</summary>
    public static PhaseMode? Find(string? name) =>
        name is not null && ByName.TryGetValue(name.Trim().ToLowerInvariant().Replace('-', '_'), out var mode) ? mode : null;

    /// <summary>By the Eastern day, as the pipeline's own orchestrators decide; older than yesterday somebody is repairing.</summary>
    public static PhaseMode Of(DateOnly gameDate, DateTimeOffset now) => (gameDate.DayNumber - PipelineClock.GameDateAt(now).DayNumber) switch
    {
        < -1 => PhaseMode.Backfill,
        -1 => PhaseMode.Overnight,
        0 => PhaseMode.SameDay,
        _ => PhaseMode.Tomorrow,
    };

    /// <summary>Whether a processor has anything to do in a mode: where it has not, its table is rightly empty.</summary>
    public static bool IsServedBy(this PhaseMode mode, Processor processor) => mode switch
    {
        PhaseMode.SameDay => processor.Modes.HasFlag(ProcessorModes.SameDay),
        PhaseMode.Tomorrow => processor.Modes.HasFlag(ProcessorModes.Tomorrow),
        _ => processor.Modes.HasFlag(ProcessorModes.Overnight),
    };

    /// <summary>The games of the date are over, or should be.</summary>
    public static bool IsAboutTheFinished(this PhaseMode mode) => mode is PhaseMode.Overnight or PhaseMode.Backfill;
}
