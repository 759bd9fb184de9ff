using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>A type's three spellings: a column of the catalogue, the engine's wire form, and ours.</summary>
internal static class SqlTypes
{
    private static readonly Dictionary<string, TypeKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["STRING"] = TypeKind.TypeString,
        ["INT64"] = TypeKind.TypeInt64,
        ["FLOAT64"] = TypeKind.TypeDouble,
        ["BOOL"] = TypeKind.TypeBool,
        ["BYTES"] = TypeKind.TypeBytes,
        ["NUMERIC"] = TypeKind.TypeNumeric,
        ["BIGNUMERIC"] = TypeKind.TypeBignumeric,
        ["DATE"] = TypeKind.TypeDate,
        ["TIME"] = TypeKind.TypeTime,
        ["DATETIME"] = TypeKind.TypeDatetime,
        ["TIMESTAMP"] = TypeKind.TypeTimestamp,
        ["JSON"] = TypeKind.TypeJson,
        ["INTERVAL"] = TypeKind.TypeInterval,
        ["GEOGRAPHY"] = TypeKind.TypeGeography,
    };

    private static readonly Dictionary<TypeKind, string> Names = Kinds.ToDictionary(kind => kind.Value, kind => kind.Key);

    private static readonly Dictionary<string, string> Legacy = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INTEGER"] = "INT64",
        ["FLOAT"] = "FLOAT64",
        ["BOOLEAN"] = "BOOL",
        ["DECIMAL"] = "NUMERIC",
        ["BIGDECIMAL"] = "BIGNUMERIC",
    };

    public static SqlType Scalar(string name)
    {
        var modern = Legacy.GetValueOrDefault(name, name).ToUpperInvariant();
        return Kinds.ContainsKey(modern) ? new SqlType(modern) : throw new FormatException($"BigQuery has no type '{name}'.");
    }

    public static SqlType OfColumn(TableColumn column)
    {
        var one = column.Type is "STRUCT" or "RECORD" ? SqlType.StructOf([.. column.Fields.Select(FieldOfColumn)]) : Scalar(column.Type);
        return column.IsRepeated ? SqlType.ArrayOf(one) : one;
    }

    public static SqlType OfWire(TypeProto type) => type.TypeKind switch
    {
        TypeKind.TypeArray => SqlType.ArrayOf(OfWire(type.ArrayType.ElementType)),
        TypeKind.TypeStruct => SqlType.StructOf([.. type.StructType.Field.Select(field => new SqlField(field.FieldName, OfWire(field.FieldType)))]),
        _ => new SqlType(Names.GetValueOrDefault(type.TypeKind, type.TypeKind.ToString().ToUpperInvariant())),
    };

    public static TypeProto ToWire(SqlType type) => type switch
    {
        { Name: "ARRAY", Element: { } element } => new TypeProto { TypeKind = TypeKind.TypeArray, ArrayType = new() { ElementType = ToWire(element) } },
        { Name: "STRUCT" } => new TypeProto { TypeKind = TypeKind.TypeStruct, StructType = new() { Field = { type.Fields.Select(ToWire) } } },
        _ => new TypeProto { TypeKind = Kinds[type.Name] },
    };

    private static SqlField FieldOfColumn(TableColumn column) => new(column.Name, OfColumn(column));

    private static StructFieldProto ToWire(SqlField field) => new() { FieldName = field.Name, FieldType = ToWire(field.Type) };
}
