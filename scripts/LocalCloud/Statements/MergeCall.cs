using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Has the engine resolve a MERGE, write the query that it becomes as SQL, and run that.</summary>
internal sealed class MergeCall(GoogleSqlEngine engine)
{
    private readonly AstReader reader = new(engine.Schemas);

    /// <summary>What a table is called here: the engine writes SQL only for names without a dot.</summary>
    public static string NameInEngine(string table) => table.Replace('.', ':');

    public async Task<(IReadOnlyList<MergeClause> Clauses, IEnumerable<TableData.Types.Row> Rows)> RunAsync(
        Statement statement,
        IReadOnlyList<QueryParameter> parameters,
        EngineCatalog catalog,
        string rowNumber,
        CancellationToken cancellationToken)
    {
        var sql = await RenamedAsync(statement, cancellationToken);
        AnalyzeRequest Analyze(long id) => new()
        {
            SqlStatement = sql,
            Options = QueryCall.Options(engine, parameters),
            DescriptorPoolList = Dialect.Pools,
            RegisteredCatalogId = id,
        };
        var analyzed = await engine.CallAsync("Analyze", Analyze, AnalyzeResponse.Parser, catalog, cancellationToken);
        var query = new MergeQuery(reader.Read("AnyResolvedStatementProto", analyzed.ResolvedStatement), rowNumber);
        var written = await WriteAsync(query, catalog, cancellationToken);
        var answer = await engine.EvaluateAsync(written, parameters, catalog, cancellationToken);
        return (query.Clauses, answer.Content.TableData.Row);
    }

    private async Task<string> RenamedAsync(Statement statement, CancellationToken cancellationToken)
    {
        var request = new ParseRequest { SqlStatement = statement.Sql, Options = engine.Language };
        var response = await engine.CallAsync("Parse", request, ParseResponse.Parser, cancellationToken);
        var parsed = reader.Read("AnyASTStatementProto", response.ParsedStatement);
        var tables = statement.Scans.Select(scan => scan.Table).ToHashSet(StringComparer.Ordinal);
        return TableNames.Normalise(statement.Sql, parsed, null, tables.Contains, NameInEngine);
    }

    private async Task<string> WriteAsync(MergeQuery query, EngineCatalog catalog, CancellationToken cancellationToken)
    {
        BuildSqlRequest Build(long id) =>
            new() { RegisteredCatalogId = id, ResolvedStatement = query.Statement, DescriptorPoolList = Dialect.Pools };
        try
        {
            return (await engine.CallAsync("BuildSql", Build, BuildSqlResponse.Parser, catalog, cancellationToken)).Sql;
        }
        catch (EngineException refusal)
        {
            throw new WarehouseException(
                "notImplemented", $"BigQuery runs this MERGE, the local engine cannot write it as a query: {refusal.Message}");
        }
    }
}
