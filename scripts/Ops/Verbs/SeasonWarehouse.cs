using Microsoft.Extensions.Options;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Ops.Verbs;

/// <summary>The season's rows, asked in this process: a server and its client between the two take longer to start than a date to be looked at.</summary>
internal sealed class SeasonWarehouse(LocalWarehouse warehouse, CostLedger ledger, IOptions<WarehouseOptions> options, TimeProvider time) : IWarehouse
{
    public async Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            var asked = new QueryOptions { MaximumBytesBilled = options.Value.MaximumBytesBilled, IsAskedOnce = true };
            var result = await warehouse.QueryAsync(query.Sql, [.. query.Parameters.Select(Parameter)], asked, cancellationToken);
            ledger.Add(new(query.Name, result.Statistics.BytesBilled, result.Statistics.CacheHit, time.GetElapsedTime(started)));
            return new([.. result.Rows.Select(row => new WarehouseRow(result.Columns.Zip(row).ToDictionary(cell => cell.First.Name, cell => cell.Second)))]);
        }
        catch (LocalCloud.Warehouse.WarehouseException exception)
        {
            throw new Monitoring.Queries.WarehouseException(exception.Reason, $"{query.Name} was not answered: {exception.Message}", isPermanent: true, exception);
        }
    }

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken) =>
        throw new Monitoring.Queries.WarehouseException("accessDenied", $"{table} was not written: the season is only read.", isPermanent: true);

    private static LocalCloud.Warehouse.QueryParameter Parameter(Monitoring.Queries.QueryParameter parameter) => new(parameter.Name, TypeOf(parameter.Type), parameter.Value switch
    {
        IReadOnlyList<DateOnly> dates => dates.Select(date => (object?)date).ToArray(),
        var value => value,
    });

    public static SqlType TypeOf(QueryType type) => type switch
    {
        QueryType.Date => SqlType.Of("DATE"),
        QueryType.Dates => SqlType.ArrayOf(SqlType.Of("DATE")),
        QueryType.Timestamp => SqlType.Of("TIMESTAMP"),
        QueryType.Number => SqlType.Of("INT64"),
        _ => SqlType.Of("STRING"),
    };
}
