using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A fault's story: what it was, when it could be seen, who said it and when, how it ended, and what was promised.</summary>
internal static class FaultHtml
{
    private const int Share = 50_000;
    private const int MostLinks = 8;

    public static string Of(IReadOnlyList<FaultStory> faults, IReadOnlySet<int> shown)
    {
        var portion = new Portion(Share);
        return faults.Count == 0
            ? "<p>Nothing goes wrong in this scenario.</p>"
            : $"<div class=\"faults\">{portion.Take(faults.Select(fault => Section(fault, shown)))}</div>" + PageText.LeftOut(portion.LeftOut, "fault");
    }

    private static string Section(FaultStory story, IReadOnlySet<int> shown) =>
        $"<section class=\"fault\" id=\"fault-{story.Index}\" tabindex=\"-1\">"
        + $"<h3>{PageText.Brief(story.Score.Fault, 80)} <small>{PageText.Brief(story.Score.Kind, 40)}</small></h3>"
        + $"<p>{Outcome(story)}{Why(story.Truth.Fault)}</p>"
        + string.Concat(story.Failures.Select(failure => $"<p class=\"bad\">✘ {PageText.Brief(failure, 300)}</p>"))
        + $"<dl>{string.Concat(Numbers(story).Select(number => $"<div><dt>{number.Name}</dt><dd>{number.Value}</dd></div>"))}</dl>"
        + $"{Links(story, shown)}</section>";

    private static string Outcome(FaultStory story) => story switch
    {
        { IsMissed: true } => "<b class=\"bad\">✘ missed</b>",
        { Score: { DetectedAt: not null, Severity: null } } => "<b class=\"good\">◉ shown by a call that failed</b>",
        { Score.DetectedAt: not null } => "<b class=\"good\">◉ told</b>",
        { Truth.Cells.Count: 0 } => "<b class=\"calm\">○ no fault to a monitor: naming it would be a false alert</b>",
        _ => "<b class=\"calm\">○ nobody had to be told</b>",
    };

    private static string Why(Fault fault) => string.IsNullOrEmpty(fault.Why) ? "" : $": {PageText.Brief(fault.Why, 300)}";

    private static IEnumerable<(string Name, string Value)> Numbers(FaultStory story)
    {
        var (score, never) = (story.Score, story.Truth.Cells.Count == 0 ? "–" : "never");
        return
        [
            ("data due", PageText.Time(score.DataDueAt, "–")),
            ("could be seen", PageText.Time(score.ObservableAt, never)),
            ("told", PageText.Time(score.DetectedAt, never)),
            .. score.DetectedAt is null ? [] : Telling(story),
            ("ended by", score.Recovered?.ToString().ToLowerInvariant() ?? "nobody while the clock ran"),
        ];
    }

    private static IEnumerable<(string Name, string Value)> Telling(FaultStory story) =>
    [
        ("by", PageText.Encode(story.Score.DetectedBy)),
        ("minutes to detect", Text(story.Score.MinutesToDetect) + Promise(story.Expectation?.WithinMinutes)),
        ("minutes to Critical", Text(story.Score.MinutesToCritical) + Promise(story.Expectation?.CriticalWithinMinutes)),
        ("loudest", story.Score.Severity is { } severity ? $"{Symbol(severity)} {severity}" : "–"),
        ("posts, edits, replies", $"{story.Score.Posts}, {story.Score.Edits}, {story.Score.Replies}{Elsewhere(story)}"),
        ("said to be over", PageText.Time(story.Score.ResolvedAt, "not said")),
    ];

    private static string Elsewhere(FaultStory story) => story.Score is { Posts: 0, Severity: not null } ? " <small>counted for an earlier fault</small>" : "";

    private static string Symbol(Severity severity) => severity switch { Severity.Critical => "‼", Severity.Warning => "!", _ => "i" };

    private static string Promise(int? most) => most is { } minutes ? $" <small>at most {minutes}</small>" : "";

    private static string Text(int? minutes) => minutes is { } number ? PageText.Number(number) : "–";

    private static string Links(FaultStory story, IReadOnlySet<int> shown)
    {
        var links = story.Messages.Where(shown.Contains).Take(MostLinks).Select(number => $"<a href=\"#m{number}\">message {number}</a>").ToList();
        return links.Count == 0 ? "" : $"<p>Named in {string.Join(", ", links)}.</p>";
    }
}
