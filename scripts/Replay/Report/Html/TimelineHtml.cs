using System.Globalization;
using System.Text;

namespace NbaPipeline.Replay;

/// <summary>A strip a day with bars and marks for the eye, and under it the same as a list, for everybody.</summary>
internal static class TimelineHtml
{
    private const int Share = 62_000;
    private const int LeastShareOfDay = 600;
    private static readonly int[] Ticks = [0, 6, 12, 18];

    private const string Key =
        "<p class=\"key\"><span>▬ fault</span> <span>● post</span> <span>▤ report</span> "
        + "<span>✎ edit</span> <span>↳ reply</span> <span>✘ a call that failed (5xx)</span></p>";

    public static string Of(IReadOnlyList<TimelineDay> days, IReadOnlySet<int> shown)
    {
        var (all, each) = (new Portion(Share), Math.Max(LeastShareOfDay, Share / Math.Max(1, days.Count) * 9 / 10));
        return Key + all.Take(days.Select(day => Day(day, each, shown))) + PageText.LeftOut(all.LeftOut, "day");
    }

    private static string Day(TimelineDay day, int share, IReadOnlySet<int> shown)
    {
        var (bars, marks, rows) = (new Portion(share * 3 / 10), new Portion(share / 5), new Portion(share / 2));
        var html = new StringBuilder($"<section class=\"day-line\"><h3>{PageText.Day(day.Day)}</h3><div class=\"strip\" aria-hidden=\"true\">")
            .Append("<div class=\"axis\">").Append(string.Concat(Hours(day))).Append("</div>")
            .Append(AllDay(day)).Append(bars.Take(day.Bars.Where(bar => !IsAllDay(day, bar)).Select(bar => Bar(day, bar))))
            .Append("<div class=\"lane\">").Append(marks.Take(day.Events.Select(one => Mark(day, one)))).Append("</div></div>").Append(Lasting(day));
        if (day.Events.Count == 0)
        {
            return html.Append("<p class=\"more\">Nothing was said, and every call was answered.</p></section>").ToString();
        }

        html.Append("<ul class=\"events\">").Append(rows.Take(day.Events.Select(one => Line(one, shown)))).Append("</ul>");
        return html.Append(PageText.LeftOut(rows.LeftOut, "line")).Append("</section>").ToString();
    }

    private static IEnumerable<string> Hours(TimelineDay day) => Ticks.Select(hour =>
    {
        var local = day.Day.ToDateTime(new TimeOnly(hour, 0));
        var at = new DateTimeOffset(local, Eastern.Zone.GetUtcOffset(local));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<span style=\"left:{PageText.Number(day.Place(at))}%\">{hour:00} ET<small>{at.UtcDateTime:HH} UTC</small></span>");
    });

    private static bool IsAllDay(TimelineDay day, FaultBar bar) => bar.From <= day.From && !(bar.To < day.To);

    private static string Bar(TimelineDay day, FaultBar bar)
    {
        var (from, to) = (day.Place(bar.From), day.Place(bar.To ?? day.To));
        return Lane($"left:{PageText.Number(from)}%;width:{PageText.Number(to - from)}%", Beside(from), bar.Name);
    }

    private static string Lane(string bar, string name, string words) =>
        $"<div class=\"lane\"><i class=\"bar\" style=\"{bar}\"></i><span class=\"name\" style=\"{name}\">▬ {PageText.Brief(words, 40)}</span></div>";

    // A name stands where its bar begins, on the side on which there is room for it.
    private static string Beside(double from) => from < 55 ? $"left:{PageText.Number(from)}%" : $"right:{PageText.Number(100 - from)}%";

    private static string Mark(TimelineDay day, TimelineEvent one) =>
        $"<i class=\"at {Class(one)}\" style=\"left:{PageText.Number(day.Place(one.At))}%\">{Symbol(one.Kind)}</i>";

    /// <summary>One bar for all that neither began nor ended: after a bad week, ten full lanes would hide what is new.</summary>
    private static string AllDay(TimelineDay day) => LastingNames(day) switch
    {
        [] => "",
        [var name] => Lane("left:0%;width:100%", "left:0", name),
        var names => Lane("left:0%;width:100%", "left:0", $"{names.Count} faults all day"),
    };

    private static string Lasting(TimelineDay day) =>
        LastingNames(day) is { Count: > 0 } names ? $"<p class=\"lasting\">▬ All day: {PageText.Brief(string.Join(", ", names), 240)}</p>" : "";

    private static List<string> LastingNames(TimelineDay day) => [.. day.Bars.Where(bar => IsAllDay(day, bar)).Select(bar => bar.Name)];

    private static string Line(TimelineEvent one, IReadOnlySet<int> shown)
    {
        var words = PageText.Brief(one.Words);
        return $"<li>{PageText.Time(one.At)} <b class=\"{Class(one)}\">{Symbol(one.Kind)} {Word(one)}</b> "
            + $"<span>{(shown.Contains(one.Message) ? $"<a href=\"#m{one.Message}\">{words}</a>" : words)} <small>{PageText.Brief(one.Function, 60)}</small></span></li>";
    }

    private static string Word(TimelineEvent one) => one.Kind == TimelineKind.Failure ? "failed" : $"{one.Kind.ToString().ToLowerInvariant()}, {one.Severity}";

    private static string Class(TimelineEvent one) => $"is-{one.Kind.ToString().ToLowerInvariant()}";

    private static string Symbol(TimelineKind kind) => kind switch
    {
        TimelineKind.Post => "●",
        TimelineKind.Report => "▤",
        TimelineKind.Edit => "✎",
        TimelineKind.Reply => "↳",
        _ => "✘",
    };
}
