using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NbaPipeline.Monitoring.Tests.Charts;

/// <summary>A PNG taken apart by another hand than the one that wrote it; whatever is wrong with it fails the test.</summary>
internal sealed class PngFile
{
    private readonly byte[] _rows;

    public PngFile(ReadOnlyMemory<byte> file)
    {
        Assert.That(file[..8].ToArray(), Is.EqualTo(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 }));
        var parts = PartsOf(file[8..]).ToList();
        Names = [.. parts.Select(part => part.Name)];
        var header = parts[0].Data.Span;
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        Assert.That(header[8..].ToArray(), Is.EqualTo(new byte[] { 8, 3, 0, 0, 0 }), "eight bits, a palette, the only compression and filters there are, not interlaced");
        Palette = parts[1].Data.ToArray();
        _rows = Inflated(parts[2].Data);
        Assert.That(_rows, Has.Length.EqualTo(Height * (Width + 1)));
        Assert.That(Enumerable.Range(0, Height).Select(row => _rows[row * (Width + 1)]), Is.All.Zero, "no row is filtered");
    }

    public IReadOnlyList<string> Names { get; }

    public int Width { get; }

    public int Height { get; }

    public byte[] Palette { get; }

    /// <summary>A pixel's place in the palette.</summary>
    public int this[int x, int y] => _rows[(y * (Width + 1)) + 1 + x];

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Data)> PartsOf(ReadOnlyMemory<byte> rest)
    {
        while (rest.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            var named = rest.Slice(4, 4 + length);
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(8 + length)..]), Is.EqualTo(SumOf(named.Span)));
            yield return (Encoding.ASCII.GetString(named.Span[..4]), named[4..]);
            rest = rest[(12 + length)..];
        }
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> data)
    {
        using var zip = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var all = new MemoryStream();
        zip.CopyTo(all);
        return all.ToArray();
    }

    // By a table, as the specification's own example does it.
    private static uint SumOf(ReadOnlySpan<byte> data)
    {
        var table = Enumerable.Range(0, 256).Select(number =>
            Enumerable.Range(0, 8).Aggregate((uint)number, (sum, _) => (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1)).ToArray();
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum = table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }
}
