using System.Runtime.CompilerServices;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Has the engine parse and resolve a statement, and gives its refusals BigQuery's reasons.</summary>
internal sealed class StatementReader(GoogleSqlEngine engine, TimeProvider time)
{
    private const string Anonymous = "$col";

    private static readonly string[] Random = ["rand", "generate_uuid", "session_user"];

    private readonly AstReader reader = new(engine.Schemas);
    private readonly ConditionalWeakTable<Statement, IReadOnlyList<string>> unions = [];

    /// <summary>The statement as it is now; whatever does not depend on the time is read once.</summary>
    public async Task<Statement> ReadAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, string? defaultDataset, TableShapes shapes, CancellationToken cancellationToken)
    {
        try
        {
            var key = string.Join('\n', [sql, defaultDataset ?? string.Empty, .. parameters.Select(parameter => $"@{parameter.Name}:{parameter.Type}")]);
            var statement = shapes.Statements.Find(key)
                ?? shapes.Statements.Keep(key, await FirstAsync(sql, parameters, defaultDataset, shapes, cancellationToken));
            return statement.IsRepeatable ? statement : await NowAsync(statement, parameters, shapes, cancellationToken);
        }
        catch (EngineException refusal)
        {
            throw Refusals.InBigQuerysWords(refusal);
        }
    }

    /// <summary>The queries whose rows, one after the other, are the statement's; none where that is not certain.</summary>
    public async Task<IReadOnlyList<Statement>> PartsAsync(
        Statement whole, IReadOnlyList<QueryParameter> parameters, TableShapes shapes, CancellationToken cancellationToken)
    {
        if (!whole.IsRepeatable)
        {
            return [];
        }

        if (!unions.TryGetValue(whole, out var texts))
        {
            texts = UnionParts.Of(whole.Sql, await ParseAsync(whole.Sql, cancellationToken));
            unions.AddOrUpdate(whole, texts);
        }

        var parts = new List<Statement>();
        foreach (var text in texts)
        {
            parts.Add(await ReadAsync(text, parameters, defaultDataset: null, shapes, cancellationToken));
        }

        // A column of two types has a third one in the union, to which the engine converts.
        return parts.TrueForAll(part => Types(part).SequenceEqual(Types(whole))) ? parts : [];
    }

    private async Task<Statement> FirstAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, string? defaultDataset, TableShapes shapes, CancellationToken cancellationToken)
    {
        var given = await ParseAsync(sql, cancellationToken);
        var named = PositionalParameters.Named(sql, given, parameters);
        var parsed = named == sql ? given : await ParseAsync(named, cancellationToken);
        var normalised = TableNames.Normalise(named, parsed, defaultDataset, shapes.Contains);
        var resolved = BeyondBigQuery.OrRefuse(await ResolveAsync(normalised, parameters, shapes.Catalog, cancellationToken));
        return new Statement(normalised, parsed, resolved, Columns(resolved)) { IsRepeatable = IsRepeatable(resolved) };
    }

    private async Task<Statement> NowAsync(
        Statement statement, IReadOnlyList<QueryParameter> parameters, TableShapes shapes, CancellationToken cancellationToken)
    {
        var timed = CurrentTime.Fix(statement.Sql, statement.Resolved, time.GetUtcNow());
        var resolved = timed == statement.Sql ? statement.Resolved : await ResolveAsync(timed, parameters, shapes.Catalog, cancellationToken);
        return new Statement(timed, statement.Parsed, resolved, Columns(resolved));
    }

    private async Task<AstNode> ParseAsync(string sql, CancellationToken cancellationToken)
    {
        var request = new ParseRequest { SqlStatement = sql, Options = engine.Language };
        var response = await engine.CallAsync("Parse", request, ParseResponse.Parser, cancellationToken);
        return reader.Read("AnyASTStatementProto", response.ParsedStatement);
    }

    private async Task<AstNode> ResolveAsync(string sql, IReadOnlyList<QueryParameter> parameters, EngineCatalog catalog, CancellationToken cancellationToken)
    {
        var options = QueryCall.Options(engine, parameters);
        options.PruneUnusedColumns = true;
        options.ParseLocationRecordType = ParseLocations.FullNodeScope;
        AnalyzeRequest Request(long id) => new() { SqlStatement = sql, Options = options, DescriptorPoolList = Dialect.Pools, RegisteredCatalogId = id };
        var response = await engine.CallAsync("Analyze", Request, AnalyzeResponse.Parser, catalog, cancellationToken);
        return reader.Read("AnyResolvedStatementProto", response.ResolvedStatement);
    }

    private static IEnumerable<string> Types(Statement statement) => statement.Columns.Select(column => column.Type.ToString());

    private static bool IsRepeatable(AstNode resolved) => !resolved.DescendantsAndSelf()
        .Select(node => node.Child("function"))
        .OfType<AstNode>()
        .Any(function => CurrentTime.IsAsked(function) || Random.Contains(Statement.FunctionName(function), StringComparer.Ordinal));

    private static SqlField[] Columns(AstNode resolved) => [.. resolved.ChildrenOf("output_column_list").Select(Column)];

    private static SqlField Column(AstNode output) =>
        new(NameOf(output.Text("name")), SqlTypes.OfWire(TypeProto.Parser.ParseFrom(output.Child("column")!.Bytes("type"))));

    // The engine names an anonymous column $col1; BigQuery answers f0_, f1_, …
    private static string NameOf(string name) =>
        name.StartsWith(Anonymous, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Anonymous.Length), out var number) ? $"f{number - 1}_" : name;
}
