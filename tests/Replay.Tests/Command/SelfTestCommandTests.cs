using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

public sealed class SelfTestCommandTests
{
    [Test]
    public async Task The_self_test_names_each_function_and_counts_what_was_seen()
    {
        var output = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["--self-test"], output, new StringWriter());

        Assert.That(exitCode, Is.Zero);
        Assert.That(output.ToString(), Does.Contain("phase4-failure-alert").And.Contain($"{BadDays.All.Count} bad days, {BadDays.All.Count} seen, 0 not seen"));
    }

    [Test]
    public async Task Without_a_verb_it_says_where_the_verbs_are()
    {
        var error = new StringWriter();

        var exitCode = await CommandLine.RunAsync([], new StringWriter(), error);

        Assert.That((exitCode, error.ToString().TrimEnd()), Is.EqualTo((2, "Say what to do: scripts/ops --help lists the verbs.")));
    }
}
