using Google.Protobuf;

namespace NbaPipeline.LocalCloud.GoogleSql.Ast;

/// <summary>Turns the bytes of a syntax tree into nodes, guided by the engine's own schema.</summary>
internal sealed class AstReader(AstSchema schema)
{
    private const string Wrapper = "Any";

    public AstNode Read(string message, ByteString bytes)
    {
        var fields = new List<(string, object)>();
        var input = bytes.CreateCodedInput();
        while (input.ReadTag() is var tag and not 0)
        {
            var field = schema.Field(message, WireFormat.GetTagFieldNumber(tag));
            fields.AddRange(Fields(field, WireFormat.GetTagWireType(tag), input));
        }

        var isWrapper = message.StartsWith(Wrapper, StringComparison.Ordinal);
        return isWrapper && fields is [(_, AstNode inner)] ? inner with { Wire = bytes } : new AstNode(message, fields) { Wire = bytes };
    }

    private IEnumerable<(string Field, object Value)> Fields(AstField? field, WireFormat.WireType wire, CodedInputStream input)
    {
        switch (wire)
        {
            case WireFormat.WireType.Varint:
                var number = input.ReadInt64();
                return [(field?.Name ?? string.Empty, number)];
            case WireFormat.WireType.LengthDelimited:
                return Delimited(field, input.ReadBytes());
            default:
                input.SkipLastField();
                return [];
        }
    }

    private IEnumerable<(string Field, object Value)> Delimited(AstField? field, ByteString bytes) => field switch
    {
        null => [],
        { Name: "parent" } => Read(field.Type, bytes).Fields,
        _ when schema.IsMessage(field.Type) => [(field.Name, Read(field.Type, bytes))],
        _ => [(field.Name, bytes)],
    };
}
