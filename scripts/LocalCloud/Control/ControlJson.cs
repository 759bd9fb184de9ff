using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Control;

/// <summary>Resources in the shapes of Google's APIs; what is empty there is left out here.</summary>
internal static class ControlJson
{
    private const long QuotaOfEverything = 10_000;

    public static IResult Locations(HttpRequest request, IControlRecords records) => ControlPages.Of(request, "locations", records.Regions, region => new JsonObject
    {
        ["name"] = $"projects/{Project(request)}/locations/{region}", ["locationId"] = region,
    });

    public static JsonObject Job(HttpRequest request, JobRecord job)
    {
        var json = new JsonObject
        {
            ["name"] = Name(request, job.Region, "jobs", job.Name),
            ["schedule"] = job.Cron,
            ["timeZone"] = job.Zone,
            ["state"] = job.IsPaused ? "PAUSED" : "ENABLED",
        };
        json[job.Topic is null ? "httpTarget" : "pubsubTarget"] = job.Topic is { } topic
            ? new JsonObject { ["topicName"] = $"projects/{Project(request)}/topics/{topic}" }
            : new JsonObject { ["uri"] = Address(request, job.Path!), ["httpMethod"] = "POST", ["oidcToken"] = Token(job.Identity) };
        if (job.LastAttempt is { } attempt)
        {
            json["lastAttemptTime"] = attempt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
            json["status"] = new JsonObject { ["code"] = job.LastCode };
        }

        return json;
    }

    public static JsonObject Service(HttpRequest request, ServiceRecord service) => new()
    {
        ["name"] = Name(request, service.Region, "services", service.Name),
        ["uri"] = Address(request, service.Path),
        ["urls"] = new JsonArray(Address(request, service.Path)),
        ["latestReadyRevision"] = $"{Name(request, service.Region, "services", service.Name)}/revisions/{service.Name}-00001",
        ["terminalCondition"] = Ready(service),
    };

    public static JsonObject Revision(HttpRequest request, ServiceRecord service) => new()
    {
        ["name"] = $"{Name(request, service.Region, "services", service.Name)}/revisions/{service.Name}-00001",
        ["conditions"] = new JsonArray(Ready(service)),
    };

    public static IResult Functions(HttpRequest request, IControlRecords records)
    {
        var unreachable = records.Regions.Where(region => records.FaultIn(region) is not null).ToList();
        var page = ControlPages.Page(
            request, "functions", [.. records.Functions.Where(function => !unreachable.Contains(function.Region))], function => Function(request, function));
        if (unreachable.Count > 0)
        {
            page["unreachable"] = new JsonArray([.. unreachable.Select(region => (JsonNode)$"projects/{Project(request)}/locations/{region}")]);
        }

        return Results.Json(page);
    }

    public static JsonObject Api(HttpRequest request, string api) => new() { ["name"] = $"projects/{Project(request)}/services/{api}", ["state"] = "ENABLED" };

    public static JsonObject Topic(HttpRequest request, string topic) => new() { ["name"] = $"projects/{Project(request)}/topics/{topic}" };

    public static JsonObject Subscription(HttpRequest request, SubscriptionRecord subscription) => new()
    {
        ["name"] = $"projects/{Project(request)}/subscriptions/{subscription.Name}",
        ["topic"] = $"projects/{Project(request)}/topics/{subscription.Topic}",
        ["pushConfig"] = subscription.Path is { } path ? new JsonObject { ["pushEndpoint"] = Address(request, path), ["oidcToken"] = Token(subscription.Identity) } : null,
        ["deadLetterPolicy"] = subscription.DeadLetters is { } dead ? new JsonObject { ["deadLetterTopic"] = $"projects/{Project(request)}/topics/{dead}" } : null,
    };

    public static JsonObject Quota(string api) => new()
    {
        ["metric"] = $"{api}/requests",
        ["consumerQuotaLimits"] = new JsonArray(new JsonObject
        {
            ["unit"] = "1/min/{project}",
            ["quotaBuckets"] = new JsonArray(new JsonObject { ["effectiveLimit"] = QuotaOfEverything.ToString(CultureInfo.InvariantCulture) }),
        }),
    };

    public static IResult Error(int status, string message) => Results.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = Word(status) } }, statusCode: status);

    private static JsonObject Function(HttpRequest request, ServiceRecord function)
    {
        var json = new JsonObject
        {
            ["name"] = Name(request, function.Region, "functions", function.Name),
            ["state"] = function.Problem is null ? "ACTIVE" : "FAILED",
            ["environment"] = "GEN_2",
            ["url"] = Address(request, function.Path),
            ["serviceConfig"] = new JsonObject { ["uri"] = Address(request, function.Path), ["revision"] = $"{function.Name}-00001", ["serviceAccountEmail"] = function.Identity },
        };
        if (function.IsOurs)
        {
            json["labels"] = new JsonObject { ["system"] = "nba-reliability" };
        }

        if (function.Topic is { } topic)
        {
            json["eventTrigger"] = new JsonObject { ["pubsubTopic"] = $"projects/{Project(request)}/topics/{topic}" };
        }

        if (function.Problem is { } problem)
        {
            json["stateMessages"] = new JsonArray(new JsonObject { ["severity"] = "ERROR", ["message"] = problem });
        }

        return json;
    }

    private static JsonObject Ready(ServiceRecord service) => service.Problem is { } problem
        ? new() { ["type"] = "Ready", ["state"] = "CONDITION_FAILED", ["message"] = problem }
        : new() { ["type"] = "Ready", ["state"] = "CONDITION_SUCCEEDED" };

    private static JsonObject? Token(string? identity) => identity is null ? null : new() { ["serviceAccountEmail"] = identity };

    private static string Project(HttpRequest request) => (string)request.RouteValues["project"]!;

    private static string Name(HttpRequest request, string region, string kind, string id) => $"projects/{Project(request)}/locations/{region}/{kind}/{id}";

    private static string Address(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}/{path}";

    private static string Word(int status) => status switch
    {
        400 => "INVALID_ARGUMENT",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        429 => "RESOURCE_EXHAUSTED",
        503 => "UNAVAILABLE",
        _ => "INTERNAL",
    };
}
