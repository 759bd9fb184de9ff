using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests.Gates;

public sealed class GateCommandTests
{
    [TestCase("There is no gate 'phase3'", "explain", "phase3", "2026-01-16")]
    [TestCase("A game date is written as 2026-01-16, not 'yesterday'.", "explain", "phase3-to-phase4", "yesterday")]
    [TestCase("There is no mode 'weekly'", "explain", "phase3-to-phase4", "2026-01-16", "--mode", "weekly")]
    [TestCase("january-2026 plays 2026-01-12 to 2026-01-27.", "explain", "phase3-to-phase4", "2026-03-01")]
    [TestCase("at most 48 hours", "override", "phase3-to-phase4", "2026-01-16", "--author", "ana", "--reason", "why", "--hours", "49")]
    [TestCase("An override has an author and a reason.", "override", "phase3-to-phase4", "2026-01-16", "--author", "ana", "--reason", " ")]
    [TestCase("--at is an address", "list", "--at", "somewhere")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string words, params string[] arguments)
    {
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["gate", .. arguments], TextWriter.Null, error);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain(words));
    }
}
