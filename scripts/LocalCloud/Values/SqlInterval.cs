using System.Buffers.Binary;
using System.Globalization;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>The engine's INTERVAL: microseconds, days, and months above nanoseconds; sixteen bytes, little end first.</summary>
internal static class SqlInterval
{
    private const int MonthsShift = 13;
    private const int MonthsMask = 0x3FFFF;

    /// <summary>BigQuery's canonical text: <c>Y-M D H:M:S[.F]</c>.</summary>
    public static string Format(ReadOnlySpan<byte> bytes)
    {
        var micros = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var days = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var months = Months(BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));
        var clock = TimeSpan.FromMicroseconds(Math.Abs(micros));
        var sign = micros < 0 ? "-" : string.Empty;
        var fraction = clock.ToString("'.'FFFFFF", CultureInfo.InvariantCulture).TrimEnd('.');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{months / 12}-{Math.Abs(months % 12)} {days} {sign}{(long)clock.TotalHours}:{clock.Minutes}:{clock.Seconds}{fraction}");
    }

    // The highest bit is the sign; the months are a magnitude, not a complement.
    private static int Months(int packed) => ((packed >> MonthsShift) & MonthsMask) * (packed < 0 ? -1 : 1);
}
