using Google.Protobuf;

namespace NbaPipeline.LocalCloud.GoogleSql.Ast;

/// <summary>
/// A node of a syntax tree. What the wire splits into a message, its parent messages and the wrappers around them is one node here,
/// under the name of the innermost message.
/// </summary>
internal sealed record AstNode(string Type, IReadOnlyList<(string Field, object Value)> Fields)
{
    /// <summary>The node as it came, in its wrappers, for passing it back.</summary>
    public ByteString Wire { get; init; } = ByteString.Empty;

    /// <summary>Where in the statement the node stands, in bytes of UTF-8; null where the engine does not say.</summary>
    public Range? Location => Child("parse_location_range") is { } range ? (int)range.Number("start")..(int)range.Number("end") : null;

    public IEnumerable<AstNode> Children => Fields.Select(entry => entry.Value).OfType<AstNode>();

    public AstNode? Child(string field) => Values<AstNode>(field).FirstOrDefault();

    public IEnumerable<AstNode> ChildrenOf(string field) => Values<AstNode>(field);

    public long Number(string field) => Values<long>(field).FirstOrDefault();

    public string Text(string field) => Values<ByteString>(field).FirstOrDefault()?.ToStringUtf8() ?? string.Empty;

    public ByteString? Bytes(string field) => Values<ByteString>(field).FirstOrDefault();

    public IEnumerable<T> Values<T>(string field) => Fields.Where(candidate => candidate.Field == field).Select(candidate => candidate.Value).OfType<T>();

    /// <summary>In the order of the text, each before what is in it.</summary>
    public IEnumerable<AstNode> DescendantsAndSelf()
    {
        // Not by recursion: iterators within iterators cost every node its depth, and a check's tree is deep.
        var open = new Stack<AstNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var field = node.Fields.Count - 1; field >= 0; field--)
            {
                if (node.Fields[field].Value is AstNode child)
                {
                    open.Push(child);
                }
            }
        }
    }
}
