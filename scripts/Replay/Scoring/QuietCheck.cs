using System.Globalization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Holds the functions to the times in which they must say nothing.</summary>
internal static class QuietCheck
{
    public static IEnumerable<ExpectationFailure> Failures(IReadOnlyList<QuietRule> rules, IReadOnlyList<ReplayPost> posts) => rules
        .Select(rule => (Rule: rule, Broken: posts.Where(post => IsWithin(rule, post) && Breaks(rule, post)).ToList()))
        .Where(found => found.Broken.Count > 0)
        .Select(found => new ExpectationFailure(
            $"quiet {found.Rule.Entity ?? "everything"}".TrimEnd(), "quiet", 0, string.Join("; ", found.Broken.Select(Line))));

    private static bool IsWithin(QuietRule rule, ReplayPost post) => post.At >= rule.From && post.At <= rule.To;

    private static bool Breaks(QuietRule rule, ReplayPost post) => (post, rule.Entity) switch
    {
        ({ IsReport: true }, _) => false,
        (_, null) => true,
        ({ Delivery: PostDelivery.Reply }, _) => false,
        (_, { } entity) => GameReference.TryParse(entity) is { GameId: null } game ? NamesGame(post, game) : Names(post, entity),
    };

    private static bool Names(ReplayPost post, string entity) =>
        post.Identities.Any(identity => identity.Fingerprint.Split('/').Contains(entity))
        || post.Text.Contains(entity, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same two teams may meet on the next day too, so a message that is about another date does not count.</summary>
    private static bool NamesGame(ReplayPost post, GameReference game) =>
        new[] { $"{game.Away}@{game.Home}", $"{game.Away} @ {game.Home}", $"{game.Away} at {game.Home}", $"{game.Away}_{game.Home}" }
            .Any(form => post.Text.Contains(form, StringComparison.OrdinalIgnoreCase))
        && (Fingerprint.TryParse(post.Fingerprint) is not { } named || (named.From <= game.GameDate && game.GameDate <= named.To));

    private static string Line(ReplayPost post) => string.Create(
        CultureInfo.InvariantCulture, $"{post.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} {post.Function}: {post.Title}");
}
