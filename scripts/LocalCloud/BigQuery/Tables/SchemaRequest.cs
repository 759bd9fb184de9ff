using System.Text.RegularExpressions;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A schema as tables.insert takes it, in old and new names of types.</summary>
internal static partial class SchemaRequest
{
    private const int Deepest = 15;

    public static IReadOnlyList<TableColumn> Read(RequestObject schema) => Columns(schema, Deepest);

    private static TableColumn[] Columns(RequestObject parent, int depth)
    {
        TableColumn[] columns = [.. parent.Objects("fields").Select(field => Column(field, depth))];
        var twice = columns.CountBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => name.Value > 1).Key;
        return (columns, twice) switch
        {
            ([], _) => throw Invalid("Schema has no fields."),
            (_, not null) => throw Invalid($"Field {twice} already exists in schema"),
            _ => columns,
        };
    }

    private static TableColumn Column(RequestObject field, int depth)
    {
        var name = field.Text("name") ?? string.Empty;
        if (!Name().IsMatch(name))
        {
            throw Invalid($"Invalid field name \"{name}\". Fields must contain only letters, numbers, and underscores, start with a " +
                $"letter or underscore, and be at most 300 characters long.");
        }

        var type = TypeOf(name, field.Text("type"));
        return depth == 0
            ? throw Invalid($"Schema is nested too deeply: at most {Deepest} levels are allowed.")
            : new TableColumn
            {
                Name = name,
                Type = type,
                Mode = ModeOf(name, field.Text("mode")),
                Fields = type == "STRUCT" ? Columns(field, depth - 1) : [],
            };
    }

    private static string TypeOf(string name, string? type)
    {
        try
        {
            return type?.ToUpperInvariant() switch
            {
                "RECORD" or "STRUCT" => "STRUCT",
                "GEOGRAPHY" or "RANGE" =>
                    throw new WarehouseException("notImplemented", $"BigQuery has columns of type {type}, the local warehouse does not."),
                _ => SqlType.Of(type ?? string.Empty).Name,
            };
        }
        catch (FormatException)
        {
            throw Invalid($"Invalid value for type: {type} is not a valid value (field {name})");
        }
    }

    private static string ModeOf(string name, string? mode) => mode?.ToUpperInvariant() switch
    {
        null or "" or "NULLABLE" => "NULLABLE",
        "REPEATED" => "REPEATED",
        "REQUIRED" => "REQUIRED",
        _ => throw Invalid($"Invalid value for mode: {mode} is not a valid value (field {name})"),
    };

    private static WarehouseException Invalid(string message) => new("invalid", message);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,299}\z")]
    private static partial Regex Name();
}
