using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>The engine packs DATETIME and TIME into bit fields: year, month, day, hour, minute, second, and below them nanoseconds.</summary>
internal static class CivilTime
{
    private const int NanosPerTick = 100;
    private const int NanoBits = 30;

    public static ValueProto.Types.Datetime Pack(DateTime value) => new()
    {
        BitFieldDatetimeSeconds = ((long)value.Year << 26) | ((long)value.Month << 22) | ((long)value.Day << 17) | Clock(TimeOnly.FromDateTime(value)),
        Nanos = (int)(value.Ticks % TimeSpan.TicksPerSecond) * NanosPerTick,
    };

    public static DateTime Unpack(ValueProto.Types.Datetime value)
    {
        var bits = value.BitFieldDatetimeSeconds;
        var day = new DateOnly((int)(bits >> 26), Bits(bits, 22, 4), Bits(bits, 17, 5));
        return day.ToDateTime(ClockOf(bits & 0x1FFFF, value.Nanos));
    }

    public static long Pack(TimeOnly value) => (Clock(value) << NanoBits) | (value.Ticks % TimeSpan.TicksPerSecond * NanosPerTick);

    public static TimeOnly Unpack(long value) => ClockOf(value >> NanoBits, (int)(value & ((1L << NanoBits) - 1)));

    private static long Clock(TimeOnly value) => ((long)value.Hour << 12) | ((long)value.Minute << 6) | (long)value.Second;

    private static TimeOnly ClockOf(long bits, int nanos) =>
        new TimeOnly(Bits(bits, 12, 5), Bits(bits, 6, 6), Bits(bits, 0, 6)).Add(TimeSpan.FromTicks(nanos / NanosPerTick));

    private static int Bits(long value, int shift, int count) => (int)(value >> shift) & ((1 << count) - 1);
}
