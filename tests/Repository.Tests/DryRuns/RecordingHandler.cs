using System.Net;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>Stands at the end of every HTTP client of a function: notes what would leave the process, and lets nothing leave.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    private readonly List<string> _calls = [];

    /// <summary>Calls that ask for a change; a look is no harm.</summary>
    public IReadOnlyList<string> Changes => [.. _calls.Where(call => !call.StartsWith("GET ", StringComparison.Ordinal))];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _calls.Add($"{request.Method} {request.RequestUri?.Host}");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") });
    }
}
