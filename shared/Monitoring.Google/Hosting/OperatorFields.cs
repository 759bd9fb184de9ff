using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>An order as somebody wrote it.</summary>
public sealed record OperatorFields
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public string? Action { get; init; }

    /// <summary>An incident's id.</summary>
    public string? Incident { get; init; }

    /// <summary>Of a silence that is set beforehand: 2 to 6.</summary>
    public int? Phase { get; init; }

    public string? Entity { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Up to which severity a silence holds; Warning where it is left out.</summary>
    public string? UpTo { get; init; }

    /// <summary>The id of a silence.</summary>
    public string? Silence { get; init; }

    public string? Gate { get; init; }

    public string? Date { get; init; }

    public string? Mode { get; init; }

    /// <summary>What is halted or resumed.</summary>
    public string? What { get; init; }

    /// <summary>A lock's path, whom it named, and the operation or fencing number: as it was seen.</summary>
    public string? Lock { get; init; }

    public string? Holder { get; init; }

    public string? Operation { get; init; }

    /// <summary>How long: <c>30m</c>, <c>4h</c>, <c>2d</c>.</summary>
    public string? For { get; init; }

    public string? Reason { get; init; }

    public bool DryRun { get; init; }

    /// <exception cref="BadRequestException">It cannot be understood.</exception>
    public static OperatorFields Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<OperatorFields>(body, Options) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            var place = exception.Path is { Length: > 1 } path ? $"; this cannot be read at {path}" : "";
            throw new BadRequestException($"The body is one JSON object with action, what it is about, for, reason and dry_run{place}.");
        }
    }
}
