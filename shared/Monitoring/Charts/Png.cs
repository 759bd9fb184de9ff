using System.Buffers.Binary;
using System.IO.Compression;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>
/// A sketch as a PNG of four colours. Written here because the libraries that could do it are a native engine of ten
/// megabytes in every function, or one under a commercial licence, and neither draws a rectangle better. Pure.
/// </summary>
public static class Png
{
    private const byte BitsOfAPixel = 8;
    private const byte WithPalette = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // In the order of Ink: they hold on Slack's light page and, with paper of their own, on its dark one.
    private static readonly byte[] Palette = [0xFF, 0xFF, 0xFF, 0x4A, 0x7F, 0xB5, 0x33, 0x33, 0x33, 0xC6, 0x28, 0x28];

    public static byte[] Of(Sketch sketch)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Write(file, "IHDR"u8, HeaderOf(sketch));
        Write(file, "PLTE"u8, Palette);
        Write(file, "IDAT"u8, Compressed(sketch));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] HeaderOf(Sketch sketch)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, sketch.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), sketch.Height);
        (header[8], header[9]) = (BitsOfAPixel, WithPalette);
        return header;
    }

    // Each row begins with the filter that was used on it: none.
    private static byte[] Compressed(Sketch sketch)
    {
        using var data = new MemoryStream();
        using (var zip = new ZLibStream(data, CompressionLevel.SmallestSize))
        {
            foreach (var row in Raster.Of(sketch).Chunk(sketch.Width))
            {
                zip.WriteByte(0);
                zip.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of([.. type, .. data]));
        file.Write(number);
    }
}
