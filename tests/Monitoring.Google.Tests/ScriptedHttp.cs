using System.Net;

namespace NbaPipeline.Monitoring.Google.Tests;

/// <summary>A service that answers as a test scripts it, the last answer for ever, and keeps what it was sent.</summary>
internal sealed class ScriptedHttp(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler, IHttpClientFactory
{
    public List<(Uri Address, string Body)> Received { get; } = [];

    public static Func<HttpResponseMessage> Says(HttpStatusCode status, string body, TimeSpan? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        response.Headers.RetryAfter = retryAfter is { } delay ? new(delay) : null;
        return response;
    };

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Received.Add((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answers[Math.Min(Received.Count, answers.Length) - 1]();
    }
}
