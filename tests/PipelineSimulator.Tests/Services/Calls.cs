using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator.Tests.Services;

/// <summary>Calls to the simulated services, by intention.</summary>
internal static class Calls
{
    public const string Scrapers = "nba-scrapers";
    public const string Raw = "nba-phase2-raw-processors";
    public const string Analytics = "nba-phase3-analytics-processors";
    public const string Precompute = "nba-phase4-precompute-processors";
    public const string Coordinator = "prediction-coordinator";

    private const string Bearer = "Bearer a-token-that-is-longer-than-fifty-characters-as-real-ones-are";

    public static ServiceCall Post(string service, string route, string body = "", string at = "2026-01-20T15:00:00Z") =>
        new(Worlds.At(at), service, "POST", route) { Body = body, Authorization = Bearer };

    public static ServiceReply Ask(this PipelineWorld world, ServiceCall call, params IReadOnlyList<AnsweredCall> earlier) =>
        SimulatedServices.Answer(call, world, earlier);

    public static JsonNode Json(this ServiceReply reply) => JsonNode.Parse(reply.Body)!;

    public static string Push(string data) =>
        $$"""{"message":{"data":"{{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(data))}}","messageId":"1"},"subscription":"some"}""";

    public static IEnumerable<(string Target, string Date)> Works(this ServiceReply reply) =>
        reply.Interventions.Select(work => (work.Target, FormattableString.Invariant($"{work.GameDate:yyyy-MM-dd}")));
}
