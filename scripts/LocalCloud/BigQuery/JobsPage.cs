using System.Globalization;
using System.Text.Encodings.Web;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The queries that were asked, newest first: what each asks, with which parameters, and what it cost.</summary>
internal static class JobsPage
{
    private const string Head = "<tr><th>asked</th><th>question</th><th>parameters</th><th>processed</th><th>billed</th><th>ms</th></tr>";

    public static string Of(IEnumerable<QueryJob> jobs)
    {
        var rows = string.Concat(jobs.Select(Row));
        return Page.Of("BigQuery jobs", rows.Length == 0 ? rows : $"<table>{Head}{rows}</table>", "No query has been asked.");
    }

    private static string Row(QueryJob job) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><td>{job.CreatedAt:HH:mm:ss}</td><td>{Encode(Question(job.Query.Sql))}</td><td>{Encode(Parameters(job.Query.Parameters))}</td>" +
        $"{Outcome(job)}<td>{job.Took.TotalMilliseconds:F0}</td></tr>");

    private static string Outcome(QueryJob job) => job switch
    {
        { Failure: { } failure } => $"<td colspan=\"2\">{Encode(failure.Reason)}</td>",
        { Result.Statistics: { CacheHit: true } } => "<td colspan=\"2\">from the cache</td>",
        { Result.Statistics: { } cost } => string.Create(CultureInfo.InvariantCulture, $"<td>{cost.BytesProcessed:N0}</td><td>{cost.BytesBilled:N0}</td>"),
        _ => "<td colspan=\"2\"></td>",
    };

    // A query of ours begins with a comment that says what it asks.
    private static string Question(string sql) => sql.TrimStart().Split('\n')[0].TrimStart('-', '#', ' ');

    private static string Parameters(IEnumerable<QueryParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"@{parameter.Name} = {Show(parameter.Value)}"));

    private static string Show(object? value) => value switch
    {
        null => "NULL",
        object?[] items => $"[{string.Join(", ", items.Select(Show))}]",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
