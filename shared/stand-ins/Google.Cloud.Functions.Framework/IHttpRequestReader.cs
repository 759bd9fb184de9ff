using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Framework;

/// <summary>Makes a typed function's request; whatever it throws is the caller's fault, a 400.</summary>
public interface IHttpRequestReader<TRequest>
{
    Task<TRequest> ReadRequestAsync(HttpRequest httpRequest);
}
