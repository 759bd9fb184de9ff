using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Reports as documents, changed by compare-and-set only: of two instances that would send the same, one does.</summary>
public sealed class ReportLedger(IDocumentStore documents)
{
    public const string Collection = "reports";

    public async Task<(ReportRecord Record, string Version)?> FindAsync(string name, DateOnly date, CancellationToken cancellationToken) =>
        await documents.GetAsync(ReportRecord.PathOf(name, date), cancellationToken) is { } document ? (Parse(document), document.Version) : null;

    public async Task<IReadOnlyList<(ReportRecord Record, string Version)>> OfAsync(string name, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(document => (Record: Parse(document), document.Version)).Where(one => one.Record.Message.Name == name)];

    /// <param name="record">What shall stand.</param>
    /// <param name="version">What stands now; null: nothing does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>False when somebody else was faster.</returns>
    public Task<bool> WriteAsync(ReportRecord record, string? version, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(record, DocumentJson.Options);
        return version is null
            ? documents.CreateAsync(record.Path, json, cancellationToken)
            : documents.UpdateAsync(record.Path, json, version, cancellationToken);
    }

    public Task<bool> ForgetAsync(ReportRecord record, string version, CancellationToken cancellationToken) =>
        documents.DeleteAsync(record.Path, version, cancellationToken);

    private static ReportRecord Parse(Document document)
    {
        try
        {
            return JsonSerializer.Deserialize<ReportRecord>(document.Json, DocumentJson.Options) is { Message: not null } record ? record : throw new JsonException("it has no message");
        }
        catch (JsonException exception)
        {
            throw new DocumentStoreException($"{document.Path} holds no report: {exception.Message}", isPermanent: true, exception);
        }
    }
}
