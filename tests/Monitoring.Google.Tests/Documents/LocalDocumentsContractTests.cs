using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using NbaPipeline.LocalCloud.Documents;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Documents;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>The same promises, kept by the local cloud's Firestore through our adapter, and what it answers when it is told to fail.</summary>
public sealed class LocalDocumentsContractTests : DocumentStoreContract
{
    private static int? _fault;
    private static WebApplication? _server;
    private static WebApplication? _failing;

    protected override IDocumentStore Store => At(_server!);

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        _server = await StartAsync(() => null);
        _failing = await StartAsync(() => _fault);
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        await _server!.DisposeAsync();
        await _failing!.DisposeAsync();
    }

    [Test]
    public async Task While_it_fails_it_says_so_and_keeps_what_it_had()
    {
        await At(_failing!).CreateAsync("kept/one", """{"n":1}""", default);
        foreach (var (status, word, isPermanent) in new[] { (503, "UNAVAILABLE", false), (500, "INTERNAL", false), (429, "RESOURCE_EXHAUSTED", false), (403, "PERMISSION_DENIED", true) })
        {
            _fault = status;
            var store = At(_failing!);
            Assert.That(
                () => store.GetAsync("kept/one", default),
                Throws.TypeOf<DocumentStoreException>().With.Message.EqualTo($"kept/one: Firestore answered {status} {word}").And.Property("IsPermanent").EqualTo(isPermanent));
            Assert.That(() => store.CreateAsync("kept/two", "{}", default), Throws.TypeOf<DocumentStoreException>());
        }

        _fault = null;
        Assert.That((await At(_failing!).ListAsync("kept", default)).Select(document => document.Path), Is.EqualTo(["kept/one"]));
    }

    private static FirestoreDocumentStore At(WebApplication server) => Firestore.At(new Uri(server.Urls.Single()).Authority);

    private static async Task<WebApplication> StartAsync(Func<int?> fault)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapDocuments(new InProcessDocumentStore(), fault);
        await server.StartAsync();
        return server;
    }
}
