using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>Tables with marks that a test moves; looks are counted.</summary>
public sealed class FakeVersions : ITableVersions
{
    private readonly Dictionary<string, int> _marks = [];

    public List<string> Looked { get; } = [];

    /// <summary>Whose mark cannot be looked up.</summary>
    public string? Broken { get; set; }

    public void Change(string table) => _marks[table] = _marks.GetValueOrDefault(table) + 1;

    public Task<string> VersionOfAsync(string table, CancellationToken cancellationToken)
    {
        Looked.Add(table);
        return table == Broken
            ? Task.FromException<string>(new WarehouseException("notFound", $"{table} is gone.", isPermanent: true))
            : Task.FromResult($"{_marks.GetValueOrDefault(table)}");
    }
}
