using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Google.Documents;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>Our Firestore adapter, pointed at somebody who answers in its place.</summary>
internal static class Firestore
{
    public static FirestoreDocumentStore At(string host) => Over(new LoopbackClients(), host);

    public static FirestoreDocumentStore Over(IHttpClientFactory clients, string host = "firestore.test") => new(
        clients,
        Options.Create(new FirestoreOptions { ProjectId = "nba-props-platform", EmulatorHost = host }),
        new Pipelines(
            Options.Create(new ResilienceOptions { FirstDelay = TimeSpan.FromMilliseconds(1) }), new ResilienceClock(TimeProvider.System)));

    private sealed class LoopbackClients : IHttpClientFactory
    {
        // Each client ends its own connections.
        public HttpClient CreateClient(string name) => new(new EmulatorTokenHandler { InnerHandler = new SocketsHttpHandler() });
    }
}
