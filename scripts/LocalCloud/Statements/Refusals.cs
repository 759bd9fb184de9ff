using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>The engine's refusals as BigQuery gives them: the same words, with a reason in front that a client can act on.</summary>
internal static class Refusals
{
    private const string NotFound = "Table not found: ";
    private const string ManyMatches = "UPDATE with join requires that each row";
    private const int ResourceExhausted = 8;

    // APPROX_QUANTILES, GENERATE_UUID, GROUP BY ALL: a gap of this release of the engine is not a fault of the query.
    private static readonly string[] Lacking = ["Unsupported built-in function", "optional function implementation", "GROUP BY ALL is not supported"];

    public static WarehouseException InBigQuerysWords(EngineException refusal) => refusal switch
    {
        { Status: ResourceExhausted } => new WarehouseException("resourcesExceeded", $"Resources exceeded during query execution: {refusal.Message}"),
        { Message: var message } when message.StartsWith(NotFound, StringComparison.Ordinal) => OfTable(Named(message)),
        { Message: var message } when Array.Exists(Lacking, words => message.Contains(words, StringComparison.Ordinal)) =>
            new WarehouseException("notImplemented", $"BigQuery runs this, the local engine does not: {message}"),
        { Message: var message } when message.StartsWith(ManyMatches, StringComparison.Ordinal) => SeveralSources(),
        _ => new WarehouseException("invalidQuery", refusal.Message),
    };

    public static WarehouseException SeveralSources() =>
        new("invalidQuery", "UPDATE/MERGE must match at most one source row for each target row") { WhileRunning = true };

    public static WarehouseException WhileRunning(EngineException refusal)
    {
        var same = InBigQuerysWords(refusal);
        return new WarehouseException(same.Reason, same.Message) { WhileRunning = true };
    }

    public static WarehouseException OfBufferedRows(string table) => new(
        "invalidQuery",
        $"UPDATE or DELETE statement over table {table} would affect rows in the streaming buffer, which is not supported")
        { WhileRunning = true };

    public static WarehouseException Overtaken(string table) =>
        new("invalidQuery", $"Could not serialize access to table {table} due to concurrent update") { WhileRunning = true };

    public static WarehouseException OfTable(string name) => name.Contains('.', StringComparison.Ordinal)
        ? new WarehouseException("notFound", $"Not found: Table {name} was not found in location US")
        : new WarehouseException("invalidQuery", $"Table \"{name}\" must be qualified with a dataset (e.g. dataset.table).");

    // "Table not found: nba_raw.nope; Did you mean nba_raw.note? [at 1:15]"
    private static string Named(string message) => message[NotFound.Length..].Split(';', ' ')[0].Trim('`');
}
