using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>The engine speaks several dialects; ours is BigQuery's.</summary>
internal static class Dialect
{
    private const uint ProductMode = (3 << 3) | (uint)WireFormat.WireType.Varint;
    private const uint EnabledFeature = (5 << 3) | (uint)WireFormat.WireType.Varint;
    private const uint SupportedStatement = (6 << 3) | (uint)WireFormat.WireType.Varint;

    // PRODUCT_EXTERNAL: no INT32, FLOAT64 by that name.
    private const int External = 1;

    // In BigQuery, but "in development" in this release of the engine: INTERVAL, TIMESTAMP_BUCKET, GROUPING(), GROUPING SETS.
    private static readonly int[] Released = [49, 71, 14020, 14021];

    // The engine's own numbers for INSERT, DELETE, UPDATE, MERGE and TRUNCATE TABLE; queries it takes unasked.
    private static readonly int[] Modifications = [63, 64, 66, 101, 133];

    public static DescriptorPoolList Pools { get; } = new() { Definitions = { new DescriptorPoolList.Types.Definition { Builtin = new() } } };

    /// <summary>All that the engine can, and what BigQuery has besides. On the wire a later field replaces or joins the earlier ones.</summary>
    public static ByteString OfBigQuery(ReadOnlyMemory<byte> maximum)
    {
        using var options = new MemoryStream();
        options.Write(maximum.Span);
        using (var output = new CodedOutputStream(options, leaveOpen: true))
        {
            Write(output, EnabledFeature, Released);
            Write(output, SupportedStatement, Modifications);
            Write(output, ProductMode, External);
        }

        return ByteString.CopyFrom(options.ToArray());
    }

    private static void Write(CodedOutputStream output, uint tag, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            output.WriteTag(tag);
            output.WriteEnum(value);
        }
    }
}
