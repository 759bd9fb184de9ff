using System.Globalization;
using System.Text.RegularExpressions;

namespace NbaPipeline.PipelineSimulator;

/// <summary>How scenarios name a game: its NBA id, or <c>YYYY-MM-DD:AWAY@HOME</c> with the planned or the played date.</summary>
public sealed partial record GameReference
{
    private GameReference(string text) => Text = text;

    public string Text { get; }

    public string? GameId { get; private init; }
    public DateOnly GameDate { get; private init; }
    public string Away { get; private init; } = "";
    public string Home { get; private init; } = "";

    public static GameReference? TryParse(string text)
    {
        if (IdForm().IsMatch(text))
        {
            return new(text) { GameId = text };
        }

        var match = MatchupForm().Match(text);
        var (invariant, none) = (CultureInfo.InvariantCulture, DateTimeStyles.None);
        return match.Success && DateOnly.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd", invariant, none, out var date)
            ? new(text) { GameDate = date, Away = match.Groups[2].Value, Home = match.Groups[3].Value }
            : null;
    }

    internal bool Names(ScheduledGame game) => GameId is null
        ? (game.Planned.GameDate == GameDate || game.Played.GameDate == GameDate) && game.Away == Away && game.Home == Home
        : game.GameId == GameId;

    [GeneratedRegex("^[0-9]{10}$", RegexOptions.ExplicitCapture)]
    private static partial Regex IdForm();

    [GeneratedRegex("^([0-9]{4}-[0-9]{2}-[0-9]{2}):([A-Z]{3})@([A-Z]{3})$")]
    private static partial Regex MatchupForm();
}
