using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>What every call about a statement carries: the dialect, the zone, and the parameters' types.</summary>
internal static class QueryCall
{
    public static AnalyzerOptions Options(GoogleSqlEngine engine, IEnumerable<QueryParameter> parameters) => new()
    {
        LanguageOptions = engine.Language,
        ErrorMessageMode = ErrorMessageMode.OneLine,
        DefaultTimezone = "UTC",
        ParameterMode = ParameterMode.ParameterNamed,
        QueryParameters = { parameters.Select(parameter => new DeclaredParameter { Name = parameter.Name, Type = SqlTypes.ToWire(parameter.Type) }) },
    };

    public static async Task<EvaluateQueryResponse> EvaluateAsync(
        this GoogleSqlEngine engine, string sql, IReadOnlyList<QueryParameter> parameters, EngineCatalog catalog, CancellationToken cancellationToken)
    {
        EvaluateQueryRequest Request(long id) => new()
        {
            Sql = sql,
            Options = Options(engine, parameters),
            DescriptorPoolList = Dialect.Pools,
            RegisteredCatalogId = id,
            Params = { Values(parameters) },
        };
        return await engine.CallAsync("EvaluateQuery", Request, EvaluateQueryResponse.Parser, catalog, cancellationToken);
    }

    public static IEnumerable<Parameter> Values(IEnumerable<QueryParameter> parameters) =>
        parameters.Select(parameter => new Parameter { Name = parameter.Name, Value = WireValue.To(parameter.Type, parameter.Value) });
}
