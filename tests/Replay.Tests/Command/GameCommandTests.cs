using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>A game's history as a shell asks for it, where it can say nothing.</summary>
public sealed class GameCommandTests
{
    [TestCase(3, "The schedule could not be checked", "0022500578", "http://127.0.0.1:9")]
    [TestCase(2, "A game is named as 0022500578 or 20260115_MEM_ORL, not 'MEM@ORL'.", "MEM@ORL", "http://127.0.0.1:9")]
    [TestCase(2, "Nothing is missing in the season", "20260115_MEM_ORL", "season")]
    public async Task What_cannot_be_said_is_a_sentence_and_its_exit_code(int code, string sentence, string game, string place)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var exitCode = await CommandLine.RunAsync(["game", game, "--at", place], output, error);

        Assert.That(exitCode, Is.EqualTo(code));
        Assert.That($"{output}{error}", Does.Contain(sentence));
    }
}
