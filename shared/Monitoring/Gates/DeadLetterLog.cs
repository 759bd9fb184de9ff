using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Dead letters as documents, one a message however often it comes: its id is the bus's, or made of what it holds.</summary>
public sealed class DeadLetterLog(IDocumentStore documents)
{
    public const string Collection = "dead-letters";

    public Task KeepAsync(DeadLetter letter, CancellationToken cancellationToken) =>
        documents.CreateAsync($"{Collection}/{IdOf(letter)}", JsonSerializer.Serialize(letter, DocumentJson.Options), cancellationToken);

    public async Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(document => JsonSerializer.Deserialize<DeadLetter>(document.Json, DocumentJson.Options)!)];

    // A path has no slashes and no end; what comes without an id is known by its content.
    private static string IdOf(DeadLetter letter) => letter.Id.Length is > 0 and <= 100 && letter.Id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
        ? $"{letter.Function}-{letter.Id}"
        : $"{letter.Function}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.Id}\n{letter.Body}")))[..32]}";
}
