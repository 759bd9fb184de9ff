namespace NbaPipeline.Monitoring.Pages;

/// <summary>What stands where there is nothing to show: why it is not known, or that there is nothing, which is something else.</summary>
internal static class PageNotice
{
    public static string Unknown(string why) => $"<p class=\"notice unknown\"><b>? Unknown:</b> {PageText.Encode(why)}</p>";

    public static string Empty(string words) => $"<p class=\"notice\">{PageText.Encode(words)}</p>";

    /// <summary>The value as it is shown, or why there is none.</summary>
    public static string Of<T>(Part<T> part, Func<T, string> show)
        where T : class => part switch
    {
        { Unknown: { } why } => Unknown(why),
        { Value: { } value } => show(value),
        _ => throw new InvalidOperationException("A part is known or unknown."),
    };
}
