using Google.Cloud.Functions.Framework;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// The framework answers 400 to an event that it cannot decode, and the bus sends whatever is not taken for a day. Here such a body is kept as
/// a dead letter and taken. An empty one holds nothing to keep, but its arrival is kept all the same.
/// </summary>
public sealed class PoisonMiddleware(RequestDelegate next, TimeProvider time, ILogger<PoisonMiddleware> logger)
{
    private const string Reason = "its body is no event of Pub/Sub";

    public async Task InvokeAsync(HttpContext context, DeadLetterLog deadLetters, FunctionIdentity identity, IServiceProviderIsService registered)
    {
        if (!registered.IsService(typeof(ICloudEventFunction<MessagePublishedData>)) || !HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering();
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            return;
        }

        var body = await BodyAsync(context);
        await deadLetters.KeepAsync(DeadLetter.Of(IdOf(context.Request), identity.Name, time.GetUtcNow(), Reason, body), context.RequestAborted);
        Log.Poisoned(logger, body.Length);
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    private static string IdOf(HttpRequest request) => request.Headers["ce-id"].FirstOrDefault() ?? "";

    private static async Task<string> BodyAsync(HttpContext context)
    {
        context.Request.Body.Position = 0;
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }
}
