using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.Functions;

/// <summary>Mounts functions under <c>/functions/NAME</c>: method, query, headers and body go through, and so do the answer's; the prefix does not.</summary>
public static class FunctionEndpoints
{
    /// <param name="endpoints">Where.</param>
    /// <param name="functions">Those that run here.</param>
    /// <param name="deployed">Those that are deployed, by name: one that does not run here says that it is well, and nothing else.</param>
    public static void MapFunctions(
        this IEndpointRouteBuilder endpoints, IReadOnlyDictionary<string, FunctionHost> functions, IReadOnlySet<string>? deployed = null) =>
        endpoints.Map("/functions/{name}/{**path}", (HttpContext context, string name, string? path) =>
            functions.TryGetValue(name, out var function) ? ForwardAsync(context, function.Client, path ?? "")
                : path is "health" && deployed?.Contains(name) is true ? SayWellAsync(context, name)
                : RefuseAsync(context, $"There is no function '{name}'; there are {string.Join(", ", functions.Keys.Order())}."));

    private static Task SayWellAsync(HttpContext context, string name) =>
        context.Response.WriteAsJsonAsync(new { status = "healthy", service = name }, context.RequestAborted);

    private static async Task ForwardAsync(HttpContext context, HttpClient function, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), $"/{path}{context.Request.QueryString}");
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, values) in context.Request.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, [.. values]) || request.Content?.Headers.TryAddWithoutValidation(name, [.. values]) == true;
        }

        using var response = await function.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync($"{sentence}\n", context.RequestAborted);
    }
}
