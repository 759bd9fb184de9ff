namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What a message leaves out because nobody reads more than ten names at once; a thread has it in full. Pure.</summary>
internal static class Overflow
{
    public const int MostNames = 10;

    /// <summary>All names, by game date, where there are more than a message shows; otherwise nothing.</summary>
    public static IReadOnlyList<string> Of(AlertMessage message) => message.Dates.Sum(date => date.Names.Count) <= MostNames
        ? []
        : [.. message.Dates.Where(date => date.Names.Count > 0).Select(date => $"{date.Text}: {string.Join(", ", date.Names.Select(ShortName))}.")];

    /// <summary>The name before the first comma.</summary>
    public static string ShortName(string name) => name.Split(',')[0];
}
