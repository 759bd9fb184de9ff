namespace NbaPipeline.LocalCloud.Values;

/// <summary>A BigQuery type by BigQuery's name; an ARRAY has an element, a STRUCT has fields.</summary>
public sealed record SqlType(string Name)
{
    public SqlType? Element { get; private init; }

    public IReadOnlyList<SqlField> Fields { get; private init; } = [];

    /// <summary>A scalar type by BigQuery's name for it; the legacy spellings (INTEGER, FLOAT, BOOLEAN) are understood.</summary>
    public static SqlType Of(string name) => SqlTypes.Scalar(name);

    public static SqlType ArrayOf(SqlType element) => new("ARRAY") { Element = element };

    public static SqlType StructOf(params IReadOnlyList<SqlField> fields) => new("STRUCT") { Fields = fields };

    /// <summary>The type as SQL spells it, for example <c>ARRAY&lt;STRUCT&lt;a INT64&gt;&gt;</c>.</summary>
    public override string ToString() => this switch
    {
        { Element: { } element } => $"ARRAY<{element}>",
        { Fields: { Count: > 0 } fields } => $"STRUCT<{string.Join(", ", fields)}>",
        _ => Name,
    };

    public bool Equals(SqlType? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
