using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// <c>GET /health</c> says who answers and does nothing else, and so does the <c>HEAD</c> of an uptime check. A scheduler
/// target that is healthy under another name is how two deployments were found pointing at the wrong service; one that
/// could tell nobody anything is not healthy.
/// </summary>
public sealed class HealthMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FunctionIdentity identity, IEnumerable<INotifier> notifiers)
    {
        var method = context.Request.Method;
        if (context.Request.Path != "/health" || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)))
        {
            return next(context);
        }

        var problems = notifiers.Select(notifier => notifier.Misconfiguration).OfType<string>().ToList();
        var (code, status) = problems.Count == 0 ? (StatusCodes.Status200OK, "healthy") : (StatusCodes.Status503ServiceUnavailable, "unhealthy");
        context.Response.StatusCode = code;
        return context.Response.WriteAsJsonAsync(
            new { Status = status, Service = identity.Name, identity.Revision, Problems = problems.Count == 0 ? null : problems },
            ReportJson.Options,
            context.RequestAborted);
    }
}
