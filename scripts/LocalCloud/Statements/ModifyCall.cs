using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Asks the engine what an INSERT, UPDATE or DELETE makes of the rows it was given.</summary>
internal static class ModifyCall
{
    public static async Task<EvaluateModifyResponse> ModifyAsync(
        this GoogleSqlEngine engine,
        string sql,
        IReadOnlyList<QueryParameter> parameters,
        EngineCatalog catalog,
        CancellationToken cancellationToken)
    {
        EvaluateModifyRequest Request(long id) => new()
        {
            Sql = sql,
            Options = QueryCall.Options(engine, parameters),
            DescriptorPoolList = Dialect.Pools,
            RegisteredCatalogId = id,
            Params = { QueryCall.Values(parameters) },
        };
        return await engine.CallAsync("EvaluateModify", Request, EvaluateModifyResponse.Parser, catalog, cancellationToken);
    }
}
