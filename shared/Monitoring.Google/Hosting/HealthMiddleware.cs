using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// <c>GET /health</c> says who answers and does nothing else. A scheduler target that is healthy under another name is
/// how two deployments were found pointing at the wrong service.
/// </summary>
public sealed class HealthMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FunctionIdentity identity) =>
        context.Request.Path == "/health" && HttpMethods.IsGet(context.Request.Method)
            ? context.Response.WriteAsJsonAsync(
                new { Status = "healthy", Service = identity.Name, identity.Revision }, ReportJson.Options, context.RequestAborted)
            : next(context);
}
