using System.Text;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>How many bytes BigQuery counts for a value: the documented logical sizes, which are what a query is billed by.</summary>
internal static class LogicalSize
{
    public static long Of(SqlType type, object? value) => value is null ? 0 : type.Name switch
    {
        "STRING" => 2 + Encoding.UTF8.GetByteCount((string)value),
        "JSON" => Encoding.UTF8.GetByteCount((string)value),
        "BYTES" => 2 + ((byte[])value).Length,
        "BOOL" => 1,
        "NUMERIC" or "INTERVAL" or "RANGE" => 16,
        "BIGNUMERIC" => 32,
        "ARRAY" => ((object?[])value).Sum(item => Of(type.Element!, item)),
        "STRUCT" => type.Fields.Zip((object?[])value, (field, item) => Of(field.Type, item)).Sum(),
        _ => 8,
    };
}
