using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NbaPipeline.LocalCloud.Documents;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests.Gates;

/// <summary>The command line over a store that is running, as over the one of <c>scripts/run</c>.</summary>
public sealed class GateStoreCommandTests
{
    private static readonly GateKey Key = new("phase3-to-phase4", new DateOnly(2026, 1, 15), PhaseMode.Overnight);
    private readonly InProcessDocumentStore _documents = new();
    private WebApplication _store = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _store = builder.Build();
        _store.MapDocuments(_documents, () => null);
        await _store.StartAsync();
        await new GateLedger(_documents).WriteAsync(new StoredDecision(Key, null, null), Blocked, CancellationToken.None);
    }

    [TearDown]
    public async Task EndAsync() => await _store.DisposeAsync();

    [Test]
    public async Task What_is_held_back_is_listed_with_its_reason() => Assert.That(
        await SayAsync("list"),
        Does.Contain("Blocked").And.Contain("phase3-to-phase4_2026-01-15_overnight").And.Contain("no TOGS.").And.Contain("1 open, 0 over, 0 dead letters"));

    [Test]
    public async Task A_decision_is_explained_from_what_was_kept() =>
        Assert.That(await SayAsync("explain", "phase3-to-phase4", "2026-01-15", "--mode", "overnight", "--stored"), Does.StartWith($"{Key}: Blocked"));

    [Test]
    public async Task An_override_is_written_in_somebodys_name_and_listed_while_it_holds()
    {
        await SayAsync("override", "phase3-to-phase4", "2026-01-15", "--mode", "overnight", "--author", "ana", "--reason", "TOGS is rebuilt by hand");

        Assert.That(await SayAsync("list"), Does.Contain($"override {Key}: ana until").And.Contain("TOGS is rebuilt by hand"));
        Assert.That((await new AuditTrail(_documents).NewestAsync(5, CancellationToken.None)).Single().Author, Is.EqualTo("ana (not verified)"));
    }

    private static GateDecision Blocked { get; } = new()
    {
        Key = Key,
        FirstSeenAt = new DateTimeOffset(2026, 1, 16, 14, 0, 0, TimeSpan.Zero),
        State = GateState.Blocked,
        Outcome = GateOutcome.Blocked,
        Reason = "no TOGS.",
        DecidedAt = new DateTimeOffset(2026, 1, 16, 14, 5, 0, TimeSpan.Zero),
    };

    private async Task<string> SayAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["gate", .. arguments, "--at", _store.Urls.Single()], output, error);

        Assert.That(code, Is.Zero, error.ToString());
        return output.ToString();
    }
}
