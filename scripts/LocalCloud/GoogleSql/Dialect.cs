using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>The engine speaks several dialects; ours is BigQuery's.</summary>
internal static class Dialect
{
    // product_mode (field 3) = PRODUCT_EXTERNAL (1): no INT32, FLOAT64 by that name. A later value of a field replaces an earlier one.
    private static readonly byte[] External = [0x18, 0x01];

    public static DescriptorPoolList Pools { get; } = new() { Definitions = { new DescriptorPoolList.Types.Definition { Builtin = new() } } };

    public static ByteString OfBigQuery(ReadOnlyMemory<byte> maximum) => ByteString.CopyFrom([.. maximum.Span, .. External]);
}
