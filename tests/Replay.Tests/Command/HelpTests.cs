using System.CommandLine;
using System.Diagnostics;
using NbaPipeline.Ops;
using NbaPipeline.Ops.Help;

namespace NbaPipeline.Replay.Tests;

/// <summary>The command line explains itself: what is typed, what it answers, and what the tab key offers.</summary>
public sealed class HelpTests
{
    private static IEnumerable<TestCaseData> Verbs => Leaves(CommandLine.Root()).Select(command => new TestCaseData(command).SetArgDisplayNames(Examples.PathOf(command)));

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_shows_examples_that_can_be_typed(Command command) => Assert.That(
        Examples.Of(command).SelectMany(line => CommandLine.Root().Parse(Quoted(line)).Errors.Select(error => $"{line}: {error.Message}")),
        Is.Empty.And.Matches<IEnumerable<string>>(_ => Examples.Of(command).Count > 0));

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_says_what_its_exit_codes_mean(Command command) => Assert.That(command.Description, Does.Contain("Exit 0: "));

    [Test]
    public async Task Help_ends_with_what_people_type()
    {
        var (code, output, _) = await SayAsync("gate", "override", "--help");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("Examples:").And.Contain("scripts/ops gate override phase3-to-phase4 2026-01-16 --author ana"));
    }

    [TestCase("sm", "smoke")]
    [TestCase("gate explain phase3", "phase3-to-phase4")]
    [TestCase("operate ack", "acknowledge")]
    [TestCase("operate halt scr", "scrape")]
    [TestCase("smoke --js", "--json")]
    [TestCase("replay jan", "january-first-week")]
    [TestCase("why grad", "grading-lag")]
    public async Task The_tab_key_offers_verbs_options_and_values(string typed, string offered)
    {
        var (code, output, _) = await SayAsync($"[suggest:{typed.Length}]", typed);

        Assert.That(code, Is.Zero);
        Assert.That(output.Split('\n', StringSplitOptions.TrimEntries), Does.Contain(offered));
    }

    [TestCase("bash")]
    [TestCase("zsh")]
    public async Task What_a_shell_is_given_is_a_script(string shell)
    {
        var (_, script, _) = await SayAsync("completion", shell);
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        await bash.WaitForExitAsync();

        Assert.That((bash.ExitCode, script.Contains("complete -o default -F _nba_ops", StringComparison.Ordinal)), Is.EqualTo((0, true)), await bash.StandardError.ReadToEndAsync());
    }

    [Test]
    public async Task Who_interrupts_gets_130_and_one_word()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["smoke", "2026-01-15"], output, error, new CancellationToken(canceled: true));

        Assert.That((code, error.ToString().Trim()), Is.EqualTo((130, "Interrupted.")));
    }

    // The parser's own splitting knows one kind of quotes; a shell knows both.
    private static string Quoted(string line) => line.Replace('\'', '"');

    private static async Task<(int Code, string Output, string Error)> SayAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
}
