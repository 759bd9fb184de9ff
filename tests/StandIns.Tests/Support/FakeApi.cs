using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.StandIns.Tests.Support;

/// <summary>A server that writes down every call and answers from a list, the last answer for ever.</summary>
internal sealed class FakeApi : IAsyncDisposable
{
    private readonly ConcurrentQueue<(int Status, string Body)> _answers;
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly WebApplication _app;

    private FakeApi((int Status, string Body)[] answers)
    {
        _answers = new(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    internal Uri Address => new(_app.Urls.First());

    internal IReadOnlyList<Call> Calls => [.. _calls];

    internal Call Only => _calls.Single();

    internal static Task<FakeApi> StartAsync(params string[] answers) => StartAsync([.. answers.Select(body => (200, body))]);

    internal static async Task<FakeApi> StartAsync(params (int Status, string Body)[] answers)
    {
        var api = new FakeApi(answers);
        await api._app.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _calls.Enqueue(await Call.ReadAsync(context.Request));
        if (_answers.Count == 1 ? _answers.TryPeek(out var answer) : _answers.TryDequeue(out answer))
        {
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.Body);
        }
    }

    internal sealed record Call(string Method, string Path, string Query, string? Encoding, string? Authorization, string Text)
    {
        internal JsonNode Json => JsonNode.Parse(Text)!;

        internal static async Task<Call> ReadAsync(HttpRequest request)
        {
            string? encoding = request.Headers.ContentEncoding;
            await using var body = encoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
            using var reader = new StreamReader(body);
            return new(
                request.Method, request.Path, Uri.UnescapeDataString(request.QueryString.ToString()), encoding, request.Headers.Authorization,
                await reader.ReadToEndAsync());
        }
    }
}
