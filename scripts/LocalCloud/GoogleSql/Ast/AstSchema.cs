using System.Collections.Frozen;

namespace NbaPipeline.LocalCloud.GoogleSql.Ast;

/// <summary>
/// The shapes of the engine's syntax trees, read from the .proto files that come with it: about four hundred messages of which we look at ten,
/// but must walk through all to find those.
/// </summary>
internal sealed class AstSchema
{
    private static readonly string[] Files =
    [
        "parser/parse_tree.proto", "resolved_ast/resolved_ast.proto", "resolved_ast/serialization.proto", "public/parse_location_range.proto",
    ];

    private readonly FrozenDictionary<string, FrozenDictionary<int, AstField>> messages;

    private AstSchema(IEnumerable<(string Message, int Number, AstField Field)> fields) => messages = fields
        .GroupBy(field => field.Message, StringComparer.Ordinal)
        .ToFrozenDictionary(
            message => message.Key,
            message => message.ToFrozenDictionary(field => field.Number, field => field.Field),
            StringComparer.Ordinal);

    public static AstSchema Beside(string executable)
    {
        var folder = Path.Combine(Path.GetDirectoryName(executable)!, "protos", "zetasql");
        return new AstSchema(Files.SelectMany(file => ProtoFile.Fields(File.ReadAllText(Path.Combine(folder, file)))));
    }

    public AstField? Field(string message, int number) => messages.TryGetValue(message, out var fields) ? fields.GetValueOrDefault(number) : null;

    public bool IsMessage(string type) => messages.ContainsKey(type);
}
