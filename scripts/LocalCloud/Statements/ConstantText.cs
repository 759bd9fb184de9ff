namespace NbaPipeline.LocalCloud.Statements;

/// <summary>An expression without columns, as the statement writes it; null where the engine does not say where it stands.</summary>
internal sealed record ConstantText(string? Sql, bool IsArray)
{
    /// <summary>The parameter's name when the expression is nothing but a parameter, so that its value is known without asking.</summary>
    public string? Parameter { get; init; }
}
