using System.Security.Cryptography;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>A chart as a file to hand over, known by its content: the same days make the same file, and nobody needs it twice.</summary>
public sealed class ChartPicture
{
    private const int KeyLength = 32;

    private ChartPicture(byte[] png) => (Png, Key) = (png, Convert.ToHexStringLower(SHA256.HashData(png))[..KeyLength]);

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Png { get; }

    /// <summary>The beginning of its SHA-256.</summary>
    public string Key { get; }

    public string FileName => $"trend-{Key[..8]}.png";

    public static ChartPicture Of(BarChart chart) => new(Charts.Png.Of(Sketch.Of(chart)));
}
