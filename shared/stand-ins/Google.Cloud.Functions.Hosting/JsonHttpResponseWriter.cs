using System.Text.Json;
using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Hosting;

/// <summary>The writer of typed functions that bring none: JSON with default options, and no content type.</summary>
internal sealed class JsonHttpResponseWriter<TResponse> : IHttpResponseWriter<TResponse>
{
    public Task WriteResponseAsync(HttpResponse httpResponse, TResponse functionResponse) =>
        JsonSerializer.SerializeAsync(httpResponse.Body, functionResponse, cancellationToken: httpResponse.HttpContext.RequestAborted);
}
