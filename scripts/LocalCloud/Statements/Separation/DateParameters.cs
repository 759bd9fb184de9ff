using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>The parameters that say which dates a query is about: an array of dates, or the first and the last.</summary>
internal sealed record DateParameters(string First, string? Last)
{
    /// <summary>What of a statement's parameters could be the dates it is about.</summary>
    public static IEnumerable<DateParameters> In(AstNode resolved)
    {
        var arrays = resolved.DescendantsAndSelf()
            .Where(node => IsParameter(node) && IsArrayOfDates(node))
            .Select(node => new DateParameters(node.Text("name"), null));
        var ranges = resolved.DescendantsAndSelf()
            .Where(node => Resolved.Calls(node) == "$between")
            .Select(node => node.ChildrenOf("argument_list").Skip(1).ToArray())
            .Where(limits => Array.TrueForAll(limits, limit => IsParameter(limit) && KindOf(limit) == TypeKind.TypeDate))
            .Select(limits => new DateParameters(limits[0].Text("name"), limits[1].Text("name")));
        return arrays.Concat(ranges).Distinct();
    }

    /// <summary>Every place where one of these parameters stands.</summary>
    public IEnumerable<AstNode> Within(AstNode resolved) =>
        resolved.DescendantsAndSelf().Where(node => IsParameter(node) && (node.Text("name") == First || node.Text("name") == Last));

    /// <summary>The parameters in the expression, if it is true of a column for exactly these dates.</summary>
    public AstNode[]? Limiting(AstNode condition, out long column)
    {
        AstNode[] arguments = [.. condition.ChildrenOf("argument_list")];
        column = arguments.Length > 0 && Resolved.DateOf(arguments[0]) is { } tested ? tested : 0;
        return (Resolved.Calls(condition), column) switch
        {
            (_, 0) => null,
            ("$in_array", _) => Stands(arguments[1..]),
            ("$between", _) when Last is not null => Stands(arguments[1..]),
            _ => null,
        };
    }

    /// <summary>The parameters in the expression, if it is the array of exactly these dates.</summary>
    public AstNode[]? Listing(AstNode array) => (Last, Resolved.Calls(array)) switch
    {
        (null, _) => Stands([array]),
        (_, "generate_date_array") => Stands([.. array.ChildrenOf("argument_list")]),
        _ => null,
    };

    private AstNode[]? Stands(AstNode[] expressions)
    {
        string[] expected = Last is null ? [First] : [First, Last];
        return expressions.Select(one => IsParameter(one) ? one.Text("name") : null).SequenceEqual(expected) ? expressions : null;
    }

    private static bool IsParameter(AstNode node) => node.Type == "ResolvedParameterProto";

    private static bool IsArrayOfDates(AstNode node) =>
        TypeOf(node) is { TypeKind: TypeKind.TypeArray, ArrayType.ElementType.TypeKind: TypeKind.TypeDate };

    private static TypeKind KindOf(AstNode node) => TypeOf(node).TypeKind;

    private static TypeProto TypeOf(AstNode node) => TypeProto.Parser.ParseFrom(node.Bytes("type"));
}
