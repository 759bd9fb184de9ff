using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>The engine's INTERVAL: microseconds, days, and months above nanoseconds; sixteen bytes, little end first.</summary>
internal static partial class SqlInterval
{
    private const int MonthsShift = 13;
    private const int MonthsMask = 0x3FFFF;

    /// <summary>BigQuery's canonical text: <c>Y-M D H:M:S[.F]</c>.</summary>
    public static string Format(ReadOnlySpan<byte> bytes)
    {
        var micros = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var days = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var months = Months(BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));
        var monthsSign = months < 0 ? "-" : string.Empty;
        var clock = TimeSpan.FromMicroseconds(Math.Abs(micros));
        var sign = micros < 0 ? "-" : string.Empty;
        var fraction = clock.ToString("'.'FFFFFF", CultureInfo.InvariantCulture).TrimEnd('.');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{monthsSign}{Math.Abs(months) / 12}-{Math.Abs(months) % 12} {days} " +
                $"{sign}{(long)clock.TotalHours}:{clock.Minutes}:{clock.Seconds}{fraction}");
    }

    /// <summary>The bytes of a canonical text; throws a FormatException when it is not one.</summary>
    public static byte[] Pack(string text)
    {
        var match = Canonical().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is not an interval; write Y-M D H:M:S.");
        }

        long Part(string name) => long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var seconds = checked((((Part("h") * 60) + Part("m")) * 60) + Part("s"));
        var micros = checked((seconds * 1_000_000) + long.Parse(match.Groups["f"].Value.PadRight(6, '0'), CultureInfo.InvariantCulture));
        var months = checked((int)((Part("y") * 12) + Part("mo")));
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, match.Groups["clock"].Length > 0 ? -micros : micros);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), checked((int)Part("d")));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Packed(months, match.Groups["sign"].Length > 0));
        return bytes;
    }

    private static int Packed(int months, bool negative) => months <= MonthsMask
        ? (months << MonthsShift) | (negative ? int.MinValue : 0)
        : throw new FormatException($"{months} months are more than an interval holds.");

    // The highest bit is the sign; the months are a magnitude, not a complement.
    private static int Months(int packed) => ((packed >> MonthsShift) & MonthsMask) * (packed < 0 ? -1 : 1);

    [GeneratedRegex(
        @"\A(?<sign>-?)(?<y>[0-9]{1,6})-(?<mo>[0-9]{1,6}) (?<d>-?[0-9]{1,9}) " +
        @"(?<clock>-?)(?<h>[0-9]{1,9}):(?<m>[0-9]{1,9}):(?<s>[0-9]{1,9})(?:\.(?<f>[0-9]{1,6}))?\z")]
    private static partial Regex Canonical();
}
