using System.Net;

namespace NbaPipeline.Monitoring.Google.Tests;

/// <summary>A service that answers as a test scripts it, the last answer for ever, and keeps what it was sent.</summary>
internal sealed class ScriptedHttp(params Func<HttpResponseMessage?>[] answers) : HttpMessageHandler, IHttpClientFactory
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<(Uri Address, string Body)> Received { get; } = [];

    /// <summary>The bearer of each request.</summary>
    public List<string?> Bearers { get; } = [];

    /// <summary>Ends with the first request.</summary>
    public Task Reached => _reached.Task;

    public static Func<HttpResponseMessage?> Says(HttpStatusCode status, string body, TimeSpan? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        response.Headers.RetryAfter = retryAfter is { } delay ? new(delay) : null;
        return response;
    };

    public static Func<HttpResponseMessage?> Fails(HttpRequestError error, string message = "") => () => throw new HttpRequestException(error, message);

    /// <summary>Takes the request and never answers.</summary>
    public static Func<HttpResponseMessage?> Hangs() => () => null;

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Received.Add((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        Bearers.Add(request.Headers.Authorization?.ToString());
        _reached.TrySetResult();
        if (answers[Math.Min(Received.Count, answers.Length) - 1]() is { } answer)
        {
            return answer;
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Nothing comes after an endless wait.");
    }
}
