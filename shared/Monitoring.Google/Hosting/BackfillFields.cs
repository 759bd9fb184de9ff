using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What a caller wrote, as it stands there: in a JSON body, or for a look in the query string.</summary>
public sealed record BackfillFields
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly string[] OfLooks = ["date", "from", "to", "phases", "processors", "reprocess", "dry_run", "progress"];

    public string? Date { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public IReadOnlyList<int>? Phases { get; init; }

    public IReadOnlyList<string>? Processors { get; init; }

    public string? Reprocess { get; init; }

    public string? Reason { get; init; }

    /// <summary>The hash of the plan that is ordered.</summary>
    public string? Plan { get; init; }

    public bool DryRun { get; init; }

    /// <summary>The name of a backfill.</summary>
    public string? Progress { get; init; }

    /// <exception cref="BadRequestException">It cannot be understood.</exception>
    public static async Task<BackfillFields> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (body.Length == 0)
        {
            return OfQuery(request.Query);
        }

        var isDryRun = CheckParameters.Flag(request.Query, "dry_run");
        return request.Query.Keys.All(name => name == "dry_run")
            ? OfBody(body) is var fields && isDryRun ? fields with { DryRun = true } : fields
            : throw new BadRequestException("Beside a body the query string holds 'dry_run' and nothing else.");
    }

    private static BackfillFields OfBody(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<BackfillFields>(body, Options) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            var place = exception.Path is { Length: > 1 } path ? $"; this cannot be read at {path}" : "";
            throw new BadRequestException($"The body is one JSON object with from, to, phases or processors, reprocess, reason, plan and dry_run{place}.");
        }
    }

    private static BackfillFields OfQuery(IQueryCollection query) => query.Keys.FirstOrDefault(name => !OfLooks.Contains(name)) is { } unknown
        ? throw new BadRequestException($"There is no parameter '{unknown}'; a look takes {string.Join(", ", OfLooks)}, and an order is a body.")
        : new()
        {
            Date = CheckParameters.Single(query, "date"),
            From = CheckParameters.Single(query, "from"),
            To = CheckParameters.Single(query, "to"),
            Phases = CheckParameters.Single(query, "phases") is { } phases ? [.. phases.Split(',').Select(Number)] : null,
            Processors = CheckParameters.Single(query, "processors")?.Split(','),
            Reprocess = CheckParameters.Single(query, "reprocess"),
            Progress = CheckParameters.Single(query, "progress"),
            DryRun = CheckParameters.Flag(query, "dry_run"),
        };

    private static int Number(string phase) => int.TryParse(phase, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new BadRequestException($"'phases' are numbers with commas, such as 3,4, not '{phase}'.");
}
