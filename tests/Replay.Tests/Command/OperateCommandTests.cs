using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>A person's word as a shell gives it: the deployed function, its own identity check, and documents that others read.</summary>
public sealed class OperateCommandTests
{
    private const string Reason = "the provider is down";
    private ReplayStage _stage = null!;

    [SetUp]
    public async Task StartAsync() => _stage = await ReplayStage.StartAsync(
        Some.Scenario(), [.. FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name is "operator-actions")], default);

    [TearDown]
    public async Task EndAsync() => await _stage.DisposeAsync();

    [Test]
    public async Task What_is_ordered_stands_in_the_list_in_the_callers_own_name()
    {
        var (silenced, said, _) = await SayAsync("silence", "--phase", "2", "--entity", "bdl", "--for", "2h", "--reason", Reason);
        var (halted, _, _) = await SayAsync("halt", "scrape", "--reason", Reason);
        var (listed, list, _) = await SayAsync("list");

        Assert.That((silenced, halted, listed), Is.EqualTo((0, 0, 0)));
        Assert.That(said, Does.StartWith("Silence phase2/bdl/* up to Warning until "));
        Assert.That(list, Does.Contain("\"stopped\":[\"scrape\"]").And.Contain("phase2/bdl/*").And.Contain(LocalIdentity.Operator).And.Contain("halt/state: missing"));
    }

    [Test]
    public async Task A_dry_run_says_what_it_would_do_and_a_program_gets_one_object()
    {
        var (code, output, _) = await SayAsync("override", "phase3-to-phase4", "2026-01-16", "--reason", Reason, "--dry-run", "--json");

        Assert.That((code, (bool?)JsonNode.Parse(output)!["dry_run"]), Is.EqualTo((0, true)));
        Assert.That((string?)JsonNode.Parse(output)!["summary"], Does.StartWith("Would open phase3-to-phase4_2026-01-16_overnight as degraded"));
        Assert.That(await _stage.Documents.ListAsync(AuditTrail.Collection, default), Is.Empty);
    }

    [TestCase("'halt' needs a reason", "halt")]
    [TestCase("There is no open incident phase2/bdl/2026-01-15#1", "acknowledge", "phase2/bdl/2026-01-15#1")]
    [TestCase("'for' is a time such as 30m, 4h or 2d", "silence", "phase2/bdl/2026-01-15#1", "--for", "soon", "--reason", Reason)]
    public async Task What_is_refused_is_a_sentence_and_2(string words, params string[] arguments)
    {
        var (code, output, error) = await SayAsync(arguments);

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain(words));
    }

    private async Task<(int ExitCode, string Output, string Error)> SayAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["operate", .. arguments, "--at", _stage.Cloud.BaseAddress.ToString()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
