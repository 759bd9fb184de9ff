using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>What Firestore said, sorted by its own status word: a lost race is an answer, not a failure.</summary>
internal sealed record FirestoreAnswer(HttpStatusCode Code, JsonNode? Body)
{
    private static readonly HashSet<string> LostRaces = ["ALREADY_EXISTS", "FAILED_PRECONDITION", "NOT_FOUND"];
    private static readonly HashSet<string> Passing = ["ABORTED", "DEADLINE_EXCEEDED", "INTERNAL", "RESOURCE_EXHAUSTED", "UNAVAILABLE", "UNKNOWN", ""];

    public bool IsSuccess => (int)Code is >= 200 and < 300;

    public bool IsMissing => Status == "NOT_FOUND";

    public bool LostTheRace => LostRaces.Contains(Status);

    private string Status => (string?)Body?["error"]?["status"] ?? "";

    public static async Task<FirestoreAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new FirestoreAnswer(response.StatusCode, Parse(text));
    }

    public DocumentStoreException Failure(string path) => new(
        $"{path}: Firestore answered {(int)Code} {Status}".TrimEnd(),
        isPermanent: !Passing.Contains(Status) && (int)Code < 500);

    // A proxy in between may answer with a page.
    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
