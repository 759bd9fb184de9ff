using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Infra;

/// <summary>What Terraform itself does not ask of a file: that it is short, says what its inputs and outputs mean, and looks nothing up.</summary>
internal static partial class TerraformRules
{
    private const int MostLines = 120;

    public static IEnumerable<string> Violations(string file, string text) =>
    [
        .. When(text.Split('\n').Length - 1 > MostLines, $"{file} has more than {MostLines} lines"),
        .. When(Lookup().IsMatch(text), $"{file} looks something up while it plans: what is deployed must follow from the repository"),
        .. Blocks(text).SelectMany(block => BlockViolations(file, block.Kind, block.Name, block.Text)),
    ];

    /// <summary>The stand-in's schema is the one of the provider that is deployed with, and has every type in use.</summary>
    public static IEnumerable<string> SchemaViolations(string schema, string versions, IEnumerable<string> texts)
    {
        var json = JsonNode.Parse(schema)!;
        var known = json["provider_schemas"]!.AsObject().Single().Value!["resource_schemas"]!.AsObject();
        return
        [
            .. Unless(
                versions.Contains($"version = \"{json["provider_version"]}\"", StringComparison.Ordinal),
                $"infra/stand-in/schema.json is of version {json["provider_version"]}, versions.tf of another"),
            .. texts.SelectMany(text => ResourceType().Matches(text)).Select(match => match.Groups[1].Value).Distinct()
                .Where(type => !known.ContainsKey(type)).Select(type => $"infra/stand-in/schema.json lacks {type}: run infra/stand-in/update"),
        ];
    }

    private static IEnumerable<string> BlockViolations(string file, string kind, string name, string text) =>
    [
        .. Unless(text.Contains("\n  description", StringComparison.Ordinal), $"{file}: {kind} {name} has no description"),
        .. When(
            kind == "variable" && !text.Contains("validation {", StringComparison.Ordinal) && !TakesAnything().IsMatch(text),
            $"{file}: variable {name} takes whatever it is given"),
    ];

    private static IEnumerable<(string Kind, string Name, string Text)> Blocks(string text) =>
        Block().Matches(text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Value));

    [GeneratedRegex("^data \"", RegexOptions.Multiline)]
    private static partial Regex Lookup();

    [GeneratedRegex("^(variable|output) \"(\\w+)\" \\{\n.*?^\\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^resource\\s+\"(google_\\w+)\"", RegexOptions.Multiline)]
    private static partial Regex ResourceType();

    // A truth is one of two already; words and settings are anybody's.
    [GeneratedRegex("type += bool|variable \"(description|environment|project|builder|service_account|vpc_connector)\"")]
    private static partial Regex TakesAnything();
}
