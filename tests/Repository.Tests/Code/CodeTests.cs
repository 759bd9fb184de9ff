namespace NbaPipeline.Repository.Tests.Code;

public sealed class CodeTests
{
    private const int HighestMedian = 55;
    private const int HighestNinetieth = 130;

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Code))]
    public void A_file_is_short_named_for_its_purpose_and_finished(string file)
    {
        Assert.That(CodeRules.Violations(file, Checkout.Read(file)), Is.Empty);
    }

    [Test]
    public void Half_of_the_files_fit_a_screen_and_nine_in_ten_fit_three()
    {
        var lengths = Checkout.Code.Select(file => CodeRules.LinesOf(Checkout.Read(file))).Order().ToList();
        var (median, ninetieth) = (lengths[lengths.Count / 2], lengths[lengths.Count * 9 / 10]);

        TestContext.Out.WriteLine($"{lengths.Count} files, non-blank lines: median {median}, 90th percentile {ninetieth}, longest {lengths[^1]}");
        Assert.That(median, Is.AtMost(HighestMedian));
        Assert.That(ninetieth, Is.AtMost(HighestNinetieth));
    }

    [TestCase("public sealed class Order" + "Manager;", "Order" + "Manager says")]
    [TestCase("internal static class Text" + "Utils { }", "Text" + "Utils says")]
    [TestCase("public readonly record struct Date" + "Helper(int Day);", "Date" + "Helper says")]
    [TestCase("try { Go(); } catch {" + " }", "catches and forgets")]
    [TestCase("try { Go(); } catch (IOException) when (isLate)\n{" + "\n}", "catches and forgets")]
    [TestCase("    catch" + "\n    {\n        if (late)\n        {\n        }\n\n        return null;\n    }\n", "does not pass it on")]
    [TestCase("// TO" + "DO: later", "is unfinished")]
    [TestCase("throw new NotImplemented" + "Exception();", "is unfinished")]
    public void A_file_against_the_rules_is_named(string code, string words)
    {
        Assert.That(CodeRules.Violations("X.cs", code), Has.One.Contains(words));
    }

    [TestCase("    catch\n    {\n        Close();\n        throw;\n    }\n")]
    [TestCase("    catch (IOException exception)\n    {\n        Log(exception);\n    }\n")]
    [TestCase("public sealed class Implication;")]
    public void A_file_by_the_rules_is_left_alone(string code)
    {
        Assert.That(CodeRules.Violations("X.cs", code), Is.Empty);
    }

    [TestCase(200, 0)]
    [TestCase(201, 1)]
    public void A_file_has_at_most_two_hundred_lines_that_are_not_blank(int lines, int violations)
    {
        Assert.That(CodeRules.Violations("X.cs", string.Concat(Enumerable.Repeat("//\n\n", lines))).Count(), Is.EqualTo(violations));
    }
}
