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
        Statement statement, IReadOnlyList<QueryParameter> parameters, EngineCatalog catalog, string rowNumber, CancellationToken cancellationToken)
    {
        var parse = new ParseRequest { SqlStatement = statement.Sql, Options = engine.Language };
        var parsed = await engine.CallAsync("Parse", parse, ParseResponse.Parser, cancellationToken);
        var tables = statement.Scans.Select(scan => scan.Table).ToHashSet(StringComparer.Ordinal);
        var sql = TableNames.Normalise(statement.Sql, reader.Read("AnyASTStatementProto", parsed.ParsedStatement), null, tables.Contains, NameInEngine);
        AnalyzeRequest Analyze(long id) => new()
        {
            SqlStatement = sql,
            Options = QueryCall.Options(engine, parameters),
            DescriptorPoolList = Dialect.Pools,
            RegisteredCatalogId = id,
        };
        var analyzed = await engine.CallAsync("Analyze", Analyze, AnalyzeResponse.Parser, catalog, cancellationToken);
        var query = new MergeQuery(reader.Read("AnyResolvedStatementProto", analyzed.ResolvedStatement), rowNumber);
        BuildSqlRequest Build(long id) => new() { RegisteredCatalogId = id, ResolvedStatement = query.Statement, DescriptorPoolList = Dialect.Pools };
        var built = await engine.CallAsync("BuildSql", Build, BuildSqlResponse.Parser, catalog, cancellationToken);
        var answer = await engine.EvaluateAsync(built.Sql, parameters, catalog, cancellationToken);
        return (query.Clauses, answer.Content.TableData.Row);
    }
}
