using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.Functions.Tests.Push;

/// <summary>An address of this machine at which a gate takes what is pushed, one delivery at a time; it keeps what the gate answered.</summary>
public sealed class PushEndpoint : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<HttpStatusCode> _answers = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly WebApplication _web;

    private PushEndpoint(WebApplication web) => _web = web;

    public Uri Address => new(_web.Urls.Single());

    public IReadOnlyList<HttpStatusCode> Answers => [.. _answers];

    public static async Task<PushEndpoint> OpenAsync(Func<string, Task<HttpStatusCode>> gate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = new PushEndpoint(builder.Build());
        endpoint._web.MapPost("/", context => endpoint.TakeAsync(context, gate));
        await endpoint._web.StartAsync();
        return endpoint;
    }

    /// <summary>Waits for the first answer of a kind, and fails when none comes.</summary>
    public async Task AnsweredAsync(Func<HttpStatusCode, bool> isAwaited)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_answers.Any(isAwaited))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _one.Dispose();
    }

    private async Task TakeAsync(HttpContext context, Func<string, Task<HttpStatusCode>> gate)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        await _one.WaitAsync();
        try
        {
            var status = await gate(body);
            _answers.Enqueue(status);
            context.Response.StatusCode = (int)status;
        }
        finally
        {
            _one.Release();
        }
    }
}
