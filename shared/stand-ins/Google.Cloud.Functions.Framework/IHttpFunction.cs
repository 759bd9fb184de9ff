using Microsoft.AspNetCore.Http;

namespace Google.Cloud.Functions.Framework;

/// <summary>A function that reads the request and writes the response itself. Every other kind is adapted to this one.</summary>
public interface IHttpFunction
{
    Task HandleAsync(HttpContext context);
}
