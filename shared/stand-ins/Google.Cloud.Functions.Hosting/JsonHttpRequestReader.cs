using System.Text.Json;
using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Hosting;

/// <summary>The reader of typed functions that bring none: JSON with default options, whatever the content type says.</summary>
internal sealed class JsonHttpRequestReader<TRequest> : IHttpRequestReader<TRequest>
{
    public async Task<TRequest> ReadRequestAsync(HttpRequest httpRequest) =>
        await JsonSerializer.DeserializeAsync<TRequest>(httpRequest.Body, cancellationToken: httpRequest.HttpContext.RequestAborted)
        ?? throw new InvalidDataException("Deserialization of HTTP request resulted in null.");
}
