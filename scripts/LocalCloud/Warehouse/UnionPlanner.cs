using System.Collections.Immutable;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Plans the queries of a union one by one, so that what reads unchanged tables need not be worked out again.</summary>
internal sealed class UnionPlanner(StatementReader reader, QueryPlanner planner)
{
    /// <summary>Plans whose rows, one after the other, are the whole's: itself where it is no plain UNION ALL.</summary>
    public async Task<IReadOnlyList<QueryPlan>> PartsAsync(
        QueryPlan whole,
        IReadOnlyList<QueryParameter> parameters,
        TableShapes shapes,
        ImmutableDictionary<string, LocalTable> tables,
        CancellationToken cancellationToken)
    {
        var parts = new List<QueryPlan>();
        foreach (var statement in await reader.PartsAsync(whole.Statement, parameters, shapes, cancellationToken))
        {
            parts.Add(await planner.PlanAsync(statement, tables, parameters, cancellationToken));
        }

        return parts.Count > 0 ? parts : [whole];
    }
}
