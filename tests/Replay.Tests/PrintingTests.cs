using Spectre.Console;

namespace NbaPipeline.Replay.Tests;

public sealed class PrintingTests
{
    [Test]
    public void A_line_of_the_timeline_shows_both_clocks() =>
        Assert.That(
            TimelinePrinter.Line(Some.Post("2026-01-20T18:00:00Z", "phase2/bdl/2026-01-19")),
            Is.EqualTo("Tue 20 Jan 13:00 ET 18:00Z  box-score-completeness-alert     Warning  open     Warning: phase2/bdl/2026-01-19"));

    [Test]
    public void In_a_pipe_the_scoreboard_is_plain_text()
    {
        using var output = new StringWriter();

        ScoreboardPrinter.Print(Scored(), output, terminal: null);

        Assert.That(
            output.ToString(),
            Does.Contain("gap  2026-01-20T12:00Z  -").And.Contain("missed: gap").And.Contain("some: passed").And.Not.Contain("│"));
    }

    [Test]
    public void On_a_terminal_it_is_a_table()
    {
        using var output = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

        ScoreboardPrinter.Print(Scored(), output, terminal);

        Assert.That(output.ToString(), Does.Contain("gap").And.Contain("│"));
    }

    private static Scoreboard Scored() => Some.Score(Some.World(Some.MissingOnThe19th));
}
