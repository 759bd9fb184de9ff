using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Turns a job's hour into a run: to the second without noise, otherwise a little late and a little long.</summary>
internal sealed class RunClock(int seed, double noise)
{
    private const int LateSeconds = 90;
    private const int LongSeconds = 120;

    public RunTimes Run(PhaseProcessor processor, DateTimeOffset scheduled, string trigger)
    {
        var key = scheduled.ToString("O", CultureInfo.InvariantCulture);
        var start = scheduled + Seconds(LateSeconds, processor.Name, key, "start");
        return new(start, start + processor.Length + Seconds(LongSeconds, processor.Name, key, "length"), trigger);
    }

    /// <summary>Messages are handled in batches, a quarter of an hour each.</summary>
    public static DateTimeOffset NextQuarter(DateTimeOffset instant)
    {
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        return new((instant.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
    }

    private TimeSpan Seconds(int limit, params ReadOnlySpan<string> keys) => TimeSpan.FromSeconds(Math.Floor(limit * noise * Dice.Unit(seed, keys)));
}
