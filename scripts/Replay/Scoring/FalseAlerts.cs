using System.Globalization;

namespace NbaPipeline.Replay;

/// <summary>Lists the calls for nothing, each with a sentence that says why it was.</summary>
internal static class FalseAlerts
{
    public static IReadOnlyList<FalseAlert> Of(IReadOnlyList<AttributedPost> posts) =>
    [
        .. posts.Where(post => post.IsFalseCall).Select(post => Of(post, Why(post))),
        .. posts.Where(post => post is { IsAlarm: true, IsFalseCall: false })
            .SelectMany(post => post.Unowned.Select(cell => (post, cell)))
            .DistinctBy(one => (one.post.Post.Problem, one.cell))
            .Select(one => Of(one.post, string.Create(
                CultureInfo.InvariantCulture, $"it names phase {one.cell.Phase}, {one.cell.Entity}, {one.cell.GameDate:yyyy-MM-dd} too, which no fault owns"))),
    ];

    public static IEnumerable<ExpectationFailure> Failures(int? most, IReadOnlyList<FalseAlert> alerts) => alerts.Count > most
        ? [new ExpectationFailure("scenario", "false_alerts_max", most, alerts.Count)]
        : [];

    private static FalseAlert Of(AttributedPost post, string why) => new(post.Post.At, post.Post.Function, post.Post.Title, why);

    private static string Why(AttributedPost post) => (post, Fingerprint.TryParse(post.Post.Fingerprint)) switch
    {
        ({ IsDuplicate: true }, _) => $"{post.Post.Fingerprint} was open already",
        ({ Post.Kind: PostKind.Unnamed }, _) => "the message carries no identity",
        (_, null) => $"'{post.Post.Fingerprint}' names no phase, entity and game date",
        (_, { } named) => string.Create(
            CultureInfo.InvariantCulture, $"no fault owns phase {named.Phase}, {named.Entity}, {Dates(named)} at that time"),
    };

    private static string Dates(Fingerprint named) => named.From == named.To
        ? named.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{named.From:yyyy-MM-dd} to {named.To:yyyy-MM-dd}");
}
