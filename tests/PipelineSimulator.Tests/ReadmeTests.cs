using System.Text.RegularExpressions;

namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>The page that authors of scenarios read names every kind and each of its fields.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(
        Path.GetDirectoryName(typeof(ReadmeTests).Assembly.Location)!, "simulator-readme.md"));

    [Test]
    public void Every_kind_stands_there_once_and_no_other() => Assert.That(Rows().Select(row => row.Kind), Is.EquivalentTo(FaultKinds.Simulated.Keys));

    [TestCaseSource(nameof(Kinds))]
    public void Each_field_of_a_kind_is_named(string kind)
    {
        var rule = FaultKinds.Simulated[kind];
        var fields = Rows().Single(row => row.Kind == kind).Fields;
        var alternatives = rule.Needs.Where(need => !need.Split('|').Any(field => Word(field).IsMatch(fields)));
        var optional = rule.Allows.Where(field => field is not ("phase" or "processor" or "processors") && !Word(field).IsMatch(fields));

        Assert.That(alternatives.Concat(optional), Is.Empty);
    }

    private static IEnumerable<string> Kinds => FaultKinds.Simulated.Keys;

    private static IEnumerable<(string Kind, string Fields)> Rows() =>
        TableRow().Matches(Text).Select(match => (match.Groups["kind"].Value, match.Groups["fields"].Value));

    private static Regex Word(string field) => new($@"\b{Regex.Escape(field)}s?\b", RegexOptions.ExplicitCapture);

    [GeneratedRegex(@"^\| `(?<kind>[a-z_]+)` \| (?<fields>[^|]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();
}
