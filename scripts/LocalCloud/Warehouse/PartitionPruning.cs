using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Decides which partitions a query reads, as BigQuery does before it runs: by the constants that the partition column is compared with.</summary>
internal sealed class PartitionPruning(GoogleSqlEngine engine, EngineCatalog nothing)
{
    public async Task<Func<PartitionId, bool>> AllowedAsync(
        IReadOnlyList<IReadOnlyList<PartitionCondition>> scans, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        if (scans.Any(conditions => conditions.Count == 0))
        {
            return _ => true;
        }

        var constants = scans.SelectMany(conditions => conditions).SelectMany(condition => condition.AllConstants).Distinct();
        var values = await ValuesAsync([.. constants.Where(constant => constant.Sql is not null)], parameters, cancellationToken);
        return partition => partition.Day is { } day && scans.Any(conditions => MayHold(conditions, day, values));
    }

    private static bool MayHold(
        IEnumerable<PartitionCondition> conditions, DateOnly day, Dictionary<ConstantText, IReadOnlyList<DateOnly?>> values) =>
        conditions.All(condition => condition.MayHold(day, constant => values.GetValueOrDefault(constant)));

    private async Task<Dictionary<ConstantText, IReadOnlyList<DateOnly?>>> ValuesAsync(
        ConstantText[] constants, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            var sql = $"SELECT {string.Join(", ", constants.Select(DaysOf))}";
            var answer = await engine.EvaluateAsync(sql, parameters, nothing, cancellationToken);
            var row = answer.Content.TableData.Row[0].Cell;
            return constants.Zip(row).ToDictionary(pair => pair.First, pair => Days(pair.Second));
        }
        catch (EngineException)
        {
            // A constant that cannot be had beforehand prunes nothing; the query itself will say what is wrong with it.
            return [];
        }
    }

    private static string DaysOf(ConstantText constant) =>
        constant.IsArray ? $"ARRAY(SELECT CAST(day AS DATE) FROM UNNEST({constant.Sql}) AS day)" : $"[CAST(({constant.Sql}) AS DATE)]";

    private static IReadOnlyList<DateOnly?> Days(ValueProto cell) =>
        [.. ((object?[]?)WireValue.From(SqlType.ArrayOf(SqlType.Of("DATE")), cell) ?? []).Cast<DateOnly?>()];
}
