namespace NbaPipeline.Monitoring.Documents;

/// <summary>For documents that one writer owns, where the newest state is the right one.</summary>
public static class DocumentStoreExtensions
{
    /// <returns>False when somebody else wrote it meanwhile: then theirs stands, and it is as new.</returns>
    public static async Task<bool> PutAsync(this IDocumentStore documents, string path, string json, CancellationToken cancellationToken) =>
        await documents.GetAsync(path, cancellationToken) is { } last
            ? await documents.UpdateAsync(path, json, last.Version, cancellationToken)
            : await documents.CreateAsync(path, json, cancellationToken);
}
