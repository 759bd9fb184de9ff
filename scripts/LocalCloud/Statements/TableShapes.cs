using System.Collections.Frozen;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>All tables by their columns, without rows: what the engine resolves statements against.</summary>
internal sealed class TableShapes(GoogleSqlEngine engine, IReadOnlyCollection<LocalTable> tables)
{
    // A statement's trees are the largest thing kept for it: some hundred kilobytes.
    private const int StatementsKept = 128;

    private readonly FrozenSet<string> names = tables.Select(table => table.Name).ToFrozenSet(StringComparer.Ordinal);

    public EngineCatalog Catalog { get; } = CatalogFor(engine, [.. tables.Select(table => Shape(table.Name, table.Columns))]);

    /// <summary>Statements that were read against these shapes; other shapes may give them another meaning.</summary>
    public Recent<Statement> Statements { get; } = new(StatementsKept);

    public static EngineCatalog CatalogFor(GoogleSqlEngine engine, IReadOnlyList<SimpleTable> tables) =>
        new(() => new RegisterCatalogRequest { SimpleCatalog = CatalogOf(engine, tables), DescriptorPoolList = Dialect.Pools });

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
