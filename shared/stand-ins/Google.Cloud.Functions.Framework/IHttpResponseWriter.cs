using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Framework;

/// <summary>Writes a typed function's response; whatever it throws is our fault, a 500.</summary>
public interface IHttpResponseWriter<TResponse>
{
    Task WriteResponseAsync(HttpResponse httpResponse, TResponse functionResponse);
}
