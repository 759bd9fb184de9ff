using System.Text.RegularExpressions;

namespace NbaPipeline.Repository.Tests.Code;

/// <summary>
/// What ties a file to one machine or one company's network: absolute paths, private hosts, package sources by address.
/// Such a file works for its author and for nobody else; whose registry is used is the machine's setting.
/// </summary>
internal static partial class PlaceRules
{
    public static IEnumerable<string> Violations(string file, string text) =>
        text.Split('\n').SelectMany((line, index) =>
            Traces(line).Select(trace => $"{file}({index + 1}) names {trace}, a place on one machine or network"));

    private static IEnumerable<string> Traces(string line) =>
    [
        .. MachinePath().Matches(line).Select(match => match.Value.Trim()),
        .. PrivateHost().Matches(line).Select(match => match.Value),
        .. PackageSource().Matches(line).Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"(?<![\w.:}*)\]])/(?:home|root|Users|work|mnt|srv)/[\w.-]+|\b[A-Z]:\\[A-Za-z]+|\.(?:mir[r]or|lib[r]ary)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"https?://(?:10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w.-]+\.(?:internal|intranet|corp|lan|local)\b)"
        + @"(?<!//metadata\.google\.internal)[\w.:-]*")]
    private static partial Regex PrivateHost();

    [GeneratedRegex(@"(?:""resolved"":\s*""|registry\s*=\s*|<add\s+key=""[^""]*""\s+value="")https?://([^/""\s]+)")]
    private static partial Regex PackageSource();
}
