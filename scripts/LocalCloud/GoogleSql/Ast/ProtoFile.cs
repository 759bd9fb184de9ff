using System.Globalization;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.GoogleSql.Ast;

/// <summary>Reads the fields out of a .proto file: no more of the language than the engine's files use.</summary>
internal static partial class ProtoFile
{
    public static IEnumerable<(string Message, int Number, AstField Field)> Fields(string text)
    {
        var scopes = new Stack<string>();
        foreach (Match token in Token().Matches(Comment().Replace(text, string.Empty)))
        {
            if (token.Groups["block"].Success)
            {
                // A oneof is no scope of its own: its fields are the message's.
                scopes.Push(token.Groups["kind"].Value == "oneof" ? scopes.Peek() : token.Groups["block"].Value);
            }
            else if (token.Groups["number"].Success)
            {
                yield return (scopes.Peek(), int.Parse(token.Groups["number"].Value, CultureInfo.InvariantCulture), FieldOf(token));
            }
            else
            {
                scopes.Pop();
            }
        }
    }

    private static AstField FieldOf(Match token) => new(token.Groups["name"].Value, token.Groups["type"].Value.Split('.')[^1]);

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?<kind>message|enum|oneof|extend)\s+(?<block>[\w.]+)\s*\{|(?<type>[\w.]+)\s+(?<name>\w+)\s*=\s*(?<number>\d+)[^;]*;|\}")]
    private static partial Regex Token();
}
