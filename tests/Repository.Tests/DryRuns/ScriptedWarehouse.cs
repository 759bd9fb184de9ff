using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>Answers any question of any function alike: with no rows, or with a failure.</summary>
internal sealed class ScriptedWarehouse(WarehouseException? failure) : IWarehouse
{
    public List<string> Appended { get; } = [];

    public Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken) =>
        failure is null ? Task.FromResult(new WarehouseAnswer([])) : Task.FromException<WarehouseAnswer>(failure);

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken)
    {
        Appended.Add(table);
        return Task.CompletedTask;
    }
}
