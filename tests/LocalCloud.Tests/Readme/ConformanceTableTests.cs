namespace NbaPipeline.LocalCloud.Tests.Readme;

public sealed class ConformanceTableTests
{
    private const string Begin = "<!-- conformance -->\n";
    private const string End = "\n<!-- /conformance -->";
    private const string Update = "UPDATE_CONFORMANCE";

    private static readonly string Readme = Path.Combine(Checkout.Root, "scripts/LocalCloud/README.md");

    [Test]
    public void The_README_lists_exactly_the_rules_that_tests_prove()
    {
        var text = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var table = ConformanceTable.Markdown(typeof(ConformanceTableTests).Assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            text = $"{text[..from]}{table}{text[to..]}";
            File.WriteAllText(Readme, text);
            to = from + table.Length;
        }

        Assert.That(text[from..to], Is.EqualTo(table), "The table is out of date; scripts/LocalCloud/update-conformance writes it anew.");
    }
}
