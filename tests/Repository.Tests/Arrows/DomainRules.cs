using System.Text.RegularExpressions;

namespace NbaPipeline.Repository.Tests.Arrows;

/// <summary>What the domain's source must not mention: implicit usings would let files and HTTP in without a reference.</summary>
internal static partial class DomainRules
{
    public static IEnumerable<string> Violations(string file, string code) =>
        code.Split('\n').Select((line, index) => (Match: Foreign().Match(line), Number: index + 1))
            .Where(hit => hit.Match.Success)
            .Select(hit => $"{file}({hit.Number}): the domain mentions {hit.Match.Value.Trim()}");

    [GeneratedRegex(
        @"\busing (static )?(global::)?Google\b|\bMicrosoft\.AspNetCore\b|\bSystem\.Net\b|\bHttp(Client|Request|Response)\w*\b"
        + @"|\bSystem\.IO\.File\b|(?<![\w.""])(File|Directory|Environment)\.[A-Z]\w+")]
    private static partial Regex Foreign();
}
