using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>A cause's name as words: <c>source incomplete</c>.</summary>
internal static partial class CauseWords
{
    public static string Of(RootCauseName cause) => WordStart().Replace(cause.ToString(), " $0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
