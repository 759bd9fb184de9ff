using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace NbaPipeline.StandIns.Tests.Functions;

/// <summary>Says what it saw; fails or stops the host when asked to.</summary>
public sealed class EchoFunction(IHostApplicationLifetime lifetime, Visit visit) : IHttpFunction
{
    private int _requests;

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/throw")
        {
            throw new InvalidDataException("asked to fail");
        }
        if (path == "/stop")
        {
            lifetime.StopApplication();
        }
        _requests++;
        await context.Response.WriteAsync($"{context.Request.Method} {path} {_requests} {visit.Id}");
    }
}
