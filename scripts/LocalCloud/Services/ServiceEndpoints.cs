using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.Services;

/// <summary>
/// The pipeline's services under <c>/services/NAME/ROUTE</c> and Pub/Sub's publishing, both answered by whoever knows the pipeline: this
/// project does not.
/// </summary>
public static class ServiceEndpoints
{
    /// <summary>The service name of a published message; its route is the topic.</summary>
    public const string Bus = "pubsub";

    private const string Publish = ":publish";

    public static IEndpointRouteBuilder MapServices(this IEndpointRouteBuilder endpoints, Func<ServiceRequestMessage, ServiceResponseMessage> answer)
    {
        endpoints.Map("/services/{service}/{**route}", async (HttpContext context, string service, string? route) =>
            Result(answer(await ReadAsync(context.Request, service, route ?? ""))));
        endpoints.MapPost("/v1/projects/{project}/topics/{topic}", (HttpContext context, string topic) => PublishAsync(context, topic, answer));
        return endpoints;
    }

    /// <summary>What a function is told so that it finds a service here.</summary>
    public static Uri AddressOf(LocalCloudServer cloud, string service) => new(cloud.BaseAddress, $"services/{service}");

    private static async Task<ServiceRequestMessage> ReadAsync(HttpRequest request, string service, string route)
    {
        using var reader = new StreamReader(request.Body);
        return new(service, request.Method, route)
        {
            Query = request.QueryString.ToString(),
            Body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted),
            Authorization = request.Headers.Authorization.FirstOrDefault(),
            ApiKey = request.Headers["X-API-Key"].FirstOrDefault(),
        };
    }

    private static async Task<IResult> PublishAsync(HttpContext context, string topic, Func<ServiceRequestMessage, ServiceResponseMessage> answer)
    {
        var name = topic.EndsWith(Publish, StringComparison.Ordinal) ? topic[..^Publish.Length] : null;
        var request = await ReadAsync(context.Request, Bus, name ?? "");
        if (name is null || Messages(request.Body) is not { Count: > 0 } messages)
        {
            return Refusal;
        }

        var answers = messages.ConvertAll(data => answer(request with { Body = data }));
        return answers.Find(one => one.Status is < 200 or >= 300) is { } failed
            ? Result(failed)
            : Results.Json(new { messageIds = answers.SelectMany(one => JsonNode.Parse(one.Body)!["messageIds"]!.AsArray().Select(id => id!.ToString())) });
    }

    /// <summary>The data of each message; null: the body holds none.</summary>
    private static List<string>? Messages(string body)
    {
        try
        {
            return (JsonNode.Parse(body) as JsonObject)?["messages"]?.AsArray()
                .Select(message => Encoding.UTF8.GetString(Convert.FromBase64String((string?)message?["data"] ?? "")))
                .ToList();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult Refusal => Results.Json(
        new { error = new { code = 400, message = "The request has no message to publish.", status = "INVALID_ARGUMENT" } },
        statusCode: StatusCodes.Status400BadRequest);

    private static IResult Result(ServiceResponseMessage response) =>
        Results.Content(response.Body, response.Body.StartsWith('{') ? "application/json" : "text/html", Encoding.UTF8, response.Status);
}
