using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>
/// Every order as a document under <c>audit/</c>: written before anything is changed, and completed afterwards. Nothing of it is ever removed here.
/// </summary>
public sealed class AuditTrail(IDocumentStore documents)
{
    public const string Collection = "audit";

    /// <returns>The entry's path; null: the same order was given by the same person at the same moment, and is being carried out.</returns>
    public async Task<string?> BeginAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        PathOf(entry) is var path && await documents.CreateAsync(path, Json(entry), cancellationToken) ? path : null;

    /// <summary>Completes an entry. It has one writer, so the newest state is the right one.</summary>
    public async Task EndAsync(string path, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (!await documents.PutAsync(path, Json(entry), cancellationToken))
        {
            throw new DocumentStoreException($"{path} was changed by somebody else, which nobody may.", isPermanent: false);
        }
    }

    /// <summary>The newest entries first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(int count, CancellationToken cancellationToken) =>
    [
        .. (await documents.ListAsync(Collection, cancellationToken)).OrderByDescending(document => document.Path, StringComparer.Ordinal).Take(count)
            .Select(document => JsonSerializer.Deserialize<AuditEntry>(document.Json, DocumentJson.Options)
                ?? throw new DocumentStoreException($"{document.Path} holds no entry of the audit trail.", isPermanent: true)),
    ];

    private static string PathOf(AuditEntry entry)
    {
        var what = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Action}\n{entry.Subject}\n{entry.Author}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Collection}/{entry.At.ToUniversalTime():yyyyMMdd'T'HHmmssfff}-{entry.Action}-{Convert.ToHexStringLower(what)[..8]}");
    }

    private static string Json(AuditEntry entry) => JsonSerializer.Serialize(entry, DocumentJson.Options);
}
