namespace NbaPipeline.Monitoring.Reports;

/// <summary>A light's reason in few words: of a long list of what is missing the first names, and none where everything is. Pure.</summary>
internal static class WhyWords
{
    private const string Without = ", without ";
    private const int MostNames = 3;

    public static string Short(string why)
    {
        var begin = why.IndexOf(Without, StringComparison.Ordinal);
        if (begin < 0)
        {
            return why;
        }

        var end = why.IndexOf(';', begin) is var stop && stop < 0 ? why.Length : stop;
        var names = why[(begin + Without.Length)..end].Split(", ");
        return $"{why[..begin]}{Some(names, why[..begin])}{why[end..]}";
    }

    private static string Some(string[] names, string before) => names.Length switch
    {
        _ when before.Contains(" 0 of ", StringComparison.Ordinal) || before.StartsWith("0 of ", StringComparison.Ordinal) => "",
        <= MostNames => $"{Without}{string.Join(", ", names)}",
        var count => $"{Without}{string.Join(", ", names.Take(MostNames))} and {count - MostNames} more",
    };
}
