using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Pieces of a resolved statement, for the one statement that we compose ourselves.</summary>
internal static class ResolvedTree
{
    private const long FunctionIf = 1100;

    public static readonly TypeProto Bool = new() { TypeKind = TypeKind.TypeBool };

    public static readonly AnyExpression True = Literal(Bool, new ValueProto { BoolValue = true });

    public static readonly AnyExpression False = Literal(Bool, new ValueProto { BoolValue = false });

    public static AnyExpression Null(TypeProto type) => Literal(type, new ValueProto());

    public static AnyExpression Reference(ResolvedColumn column) =>
        new() { ColumnRef = new() { Parent = new() { Type = column.Type }, Column = column, IsCorrelated = false } };

    /// <summary>Evaluates only the branch that it takes, so an expression of the other cannot fail.</summary>
    public static AnyExpression If(AnyExpression condition, AnyExpression then, AnyExpression otherwise, TypeProto type) => new()
    {
        FunctionCallBase = new()
        {
            FunctionCall = new()
            {
                Parent = new()
                {
                    Parent = new() { Type = type },
                    Function = new() { Name = "ZetaSQL:if" },
                    Signature = new()
                    {
                        Argument = { Once(Bool), Once(type), Once(type) },
                        ReturnType = Once(type),
                        ContextId = FunctionIf,
                    },
                    ArgumentList = { condition, then, otherwise },
                },
            },
        },
    };

    /// <summary>The rows of a scan with more columns.</summary>
    public static AnyScan Project(AnyScan input, IEnumerable<ResolvedColumn> columns, params IEnumerable<ComputedColumn> more)
    {
        ComputedColumn[] computed = [.. more];
        return new()
        {
            ProjectScan = new()
            {
                Parent = new() { ColumnList = { columns, computed.Select(column => column.Column) } },
                ExprList = { computed },
                InputScan = input,
            },
        };
    }

    public static AnyScan FullJoin(AnyScan left, AnyScan right, AnyExpression on, IEnumerable<ResolvedColumn> columns) => new()
    {
        JoinScan = new()
        {
            Parent = new() { ColumnList = { columns } },
            JoinType = JoinType.JoinFull,
            LeftScan = left,
            RightScan = right,
            JoinExpr = on,
        },
    };

    private static AnyExpression Literal(TypeProto type, ValueProto value) =>
        new() { Literal = new() { Parent = new() { Type = type }, Value = new() { Type = type, Value = value } } };

    private static FunctionArgument Once(TypeProto type) => new() { Kind = ArgumentKind.ArgTypeFixed, Type = type, NumOccurrences = 1 };
}
