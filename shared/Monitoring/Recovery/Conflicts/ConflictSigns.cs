namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// How a service's answer says that rows too young to be replaced stood in the way: by game, where its loader keeps a list, or in words. Such an
/// answer is a 200 like any other.
/// </summary>
internal static class ConflictSigns
{
    private const string List = "streaming_conflicts";
    private const string Game = ".game_id";
    private static readonly string[] Words = ["streaming buffer", "streaming insert", "streaming table"];

    /// <returns>The games; an empty id where none is named; null: nothing of the kind.</returns>
    public static IReadOnlyList<string>? Of(ServiceAnswer answer)
    {
        List<string> games = [.. answer.Facts.Where(fact => IsGame(fact.Key)).Select(fact => fact.Value).Distinct()];
        return games.Count > 0 ? games : IsSaid(answer) ? [""] : null;
    }

    private static bool IsGame(string path) =>
        path.Contains(List, StringComparison.Ordinal) && path.EndsWith(Game, StringComparison.Ordinal);

    private static bool IsSaid(ServiceAnswer answer) => answer.Facts.Values.Append(answer.Words)
        .Any(text => Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
