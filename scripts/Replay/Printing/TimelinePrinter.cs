namespace NbaPipeline.Replay;

/// <summary>One line a message, as it would have appeared: both clocks, who, how loud, what.</summary>
public static class TimelinePrinter
{
    private const int FunctionWidth = 32;

    public static string Line(ReplayPost post) =>
        $"{Eastern.Both(post.At)}  {post.Function,-FunctionWidth} {post.Severity,-8} {Word(post),-8} {post.Title.ReplaceLineEndings(" ")}";

    private static string Word(ReplayPost post) =>
        (post.Delivery == PostDelivery.Reply ? "reply" : post.Kind.ToString()).ToLowerInvariant();
}
