using System.Collections.Frozen;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>All tables by their columns, without rows: what the engine resolves statements against.</summary>
internal sealed class TableShapes(GoogleSqlEngine engine, IReadOnlyCollection<LocalTable> tables)
{
    private readonly FrozenSet<string> names = tables.Select(table => table.Name).ToFrozenSet(StringComparer.Ordinal);

    public EngineCatalog Catalog { get; } = new(new RegisterCatalogRequest
    {
        SimpleCatalog = CatalogOf(engine, tables.Select(table => Shape(table.Name, table.Columns))),
        DescriptorPoolList = Dialect.Pools,
    });

    public static SimpleCatalog CatalogOf(GoogleSqlEngine engine, IEnumerable<SimpleTable> tables) => new()
    {
        Name = "local",
        BuiltinFunctionOptions = new BuiltinFunctionOptions { LanguageOptions = engine.Language },
        Table = { tables },
    };

    public static SimpleTable Shape(string name, IEnumerable<SqlField> columns) => new()
    {
        Name = name,
        Column = { columns.Select(column => new SimpleColumn { Name = column.Name, Type = SqlTypes.ToWire(column.Type) }) },
    };

    public bool Contains(string name) => names.Contains(name);
}
