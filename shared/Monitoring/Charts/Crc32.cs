namespace NbaPipeline.Monitoring.Charts;

/// <summary>The check sum that every part of a PNG ends with (ISO 3309).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ Polynomial : sum >> 1;
            }
        }

        return ~sum;
    }
}
