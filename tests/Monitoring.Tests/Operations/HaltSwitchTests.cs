using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Tests.Operations;

public sealed class HaltSwitchTests
{
    private readonly InProcessDocumentStore _documents = new();

    private HaltSwitch Switch => new(_documents);

    [Test]
    public async Task Kinds_are_stopped_one_by_one_and_go_on_one_by_one()
    {
        await HaltAsync("scrape");
        await HaltAsync("grade");
        await HaltAsync("scrape");
        await ResumeAsync("scrape");

        Assert.That(await StoppedAsync(), Is.EqualTo(["grade"]));
    }

    [Test]
    public async Task Who_resumes_one_kind_of_all_leaves_the_others_stopped()
    {
        await HaltAsync("all");
        await ResumeAsync("scrape");

        Assert.That(await StoppedAsync(), Is.EqualTo(["refresh", "reload", "analyse", "precompute", "predict", "grade"]));
    }

    [Test]
    public async Task A_flag_that_was_lost_comes_back_by_a_persons_word()
    {
        Assert.That(await new RecoveryBrake(_documents).WhyHaltedAsync(CancellationToken.None), Does.StartWith("halt/state is missing"));

        await ResumeAsync("pipeline");

        Assert.That(await new RecoveryBrake(_documents).WhyHaltedAsync(CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task One_that_cannot_be_read_is_replaced_by_one_that_says_who_and_why()
    {
        await _documents.CreateAsync("halt/state", "not json", CancellationToken.None);

        await ResumeAsync("pipeline");

        var (state, _) = await Switch.ReadAsync(CancellationToken.None);
        Assert.That(((bool?)state!["halted"], (string?)state["by"], (string?)state["since"]), Is.EqualTo((false, "ana", "2026-01-17T17:00:00Z")));
    }

    private Task<bool> HaltAsync(string what) => Switch.HaltAsync(what, "ana", "a test", Some.Eastern("2026-01-17 12:00"), CancellationToken.None);

    private Task<bool> ResumeAsync(string what) => Switch.ResumeAsync(what, "ana", "a test", Some.Eastern("2026-01-17 12:00"), CancellationToken.None);

    private Task<IReadOnlyList<string>> StoppedAsync() => new RecoveryBrake(_documents).StoppedAsync(CancellationToken.None);
}
