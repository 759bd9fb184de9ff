using System.Globalization;
using System.Text.Encodings.Web;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The queries that were asked, newest first: what each asks, with which parameters, who asked, and what it cost.</summary>
internal static class JobsPage
{
    private const string Head =
        "<tr><th>asked</th><th>question</th><th>parameters</th><th>from</th><th>processed</th><th>billed</th><th>ms</th></tr>";

    public static string Of(IEnumerable<QueryJob> jobs)
    {
        var rows = string.Concat(jobs.Select(Row));
        return rows.Length == 0 ? "<p>No query has been asked.</p>" : $"<table>{Head}{rows}</table>";
    }

    private static string Row(QueryJob job) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><td>{job.CreatedAt:HH:mm:ss}</td><td><details><summary>{Encode(Question(job.Query.Sql))}</summary>" +
        $"<pre>{Encode(job.Query.Sql)}</pre></details></td><td>{Encode(Parameters(job.Query.Parameters))}</td>" +
        $"<td>{Encode(Origin(job))}</td>{Outcome(job)}<td>{job.Took.TotalMilliseconds:F0}</td></tr>");

    private static string Outcome(QueryJob job) => job switch
    {
        { Failure: { } failure } => $"<td colspan=\"2\">{Encode($"{failure.Reason}: {failure.Message}")}</td>",
        { Result.Statistics: { CacheHit: true } } => "<td colspan=\"2\">from the cache</td>",
        { Result.Statistics: { } cost } =>
            string.Create(CultureInfo.InvariantCulture, $"<td>{cost.BytesProcessed:N0}</td><td>{cost.BytesBilled:N0}</td>"),
        _ => "<td colspan=\"2\">running</td>",
    };

    // A query of ours begins with a comment that says what it asks.
    private static string Question(string sql) => sql.TrimStart().Split('\n')[0].TrimStart('-', '#', ' ');

    private static string Origin(QueryJob job) => string.Join(
        " · ",
        [
            .. job.Labels.Select(label => $"{label.Key}={label.Value}"),
            .. job.RequestId is { } id ? [$"request {id}"] : Array.Empty<string>(),
            job.UserAgent,
        ]);

    private static string Parameters(IEnumerable<QueryParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"@{parameter.Name} = {Show(parameter.Value)}"));

    private static string Show(object? value) => value switch
    {
        null => "NULL",
        object?[] items => $"[{string.Join(", ", items.Select(Show))}]",
        byte[] bytes => Convert.ToBase64String(bytes),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
