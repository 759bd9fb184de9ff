using System.Reflection;

namespace NbaPipeline.LocalCloud.Tests.Readme;

/// <summary>The rules that tests prove, as the README lists them: each is the Conformance property of the test that proves it.</summary>
internal static class ConformanceTable
{
    private const string Property = "Conformance";

    public static string Markdown(Assembly tests)
    {
        var rules = tests.GetTypes()
            .SelectMany(RulesOf)
            .Distinct()
            .OrderBy(rule => rule.Area, StringComparer.Ordinal)
            .ThenBy(rule => rule.Rule, StringComparer.Ordinal);
        var rows = rules.Select(rule => $"| {rule.Area} | {rule.Rule.Replace("|", "\\|", StringComparison.Ordinal)} | {rule.Fixture} |");
        return string.Join('\n', rows.Prepend("|---|---|---|").Prepend("| area | rule | proved in |"));
    }

    private static IEnumerable<(string Area, string Rule, string Fixture)> RulesOf(Type fixture) =>
        from method in fixture.GetMethods()
        from property in method.GetCustomAttributes<PropertyAttribute>()
        from object? words in property.Properties[Property]
        select Split(words?.ToString() ?? string.Empty, $"{fixture.Name}.{method.Name}") is var (area, rule) ? (area, rule, fixture.Name) : default;

    private static (string Area, string Rule) Split(string words, string test) =>
        words.Split(": ", 2) is [{ Length: > 0 } area, { Length: > 0 } rule]
            ? (area, rule)
            : throw new FormatException($"{test}: '{words}' is not of the form '<area>: <rule in words>'.");
}
