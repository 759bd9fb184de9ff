using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// <c>GET /health</c> says who answers and does nothing else. A scheduler target that is healthy under another name is
/// how two deployments were found pointing at the wrong service; one that could tell nobody anything is not healthy.
/// </summary>
public sealed class HealthMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FunctionIdentity identity, IEnumerable<INotifier> notifiers)
    {
        if (context.Request.Path != "/health" || !HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        var problems = notifiers.Select(notifier => notifier.Misconfiguration).OfType<string>().ToList();
        context.Response.StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(
            new { Status = problems.Count == 0 ? "healthy" : "unhealthy", Service = identity.Name, identity.Revision, Problems = problems.Count == 0 ? null : problems },
            ReportJson.Options, context.RequestAborted);
    }
}
