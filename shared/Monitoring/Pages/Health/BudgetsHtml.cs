namespace NbaPipeline.Monitoring.Pages;

/// <summary>The budgets, a line a phase: its days as squares, the count in words, and what that asks of somebody.</summary>
internal static class BudgetsHtml
{
    public static string Of(SlaBudgets budgets) =>
        (budgets.Doubt is { } doubt ? PageNotice.Unknown(doubt) : "")
        + $"<div class=\"burn\">{string.Concat(budgets.Phases.Select(Line))}</div>"
        + "<p class=\"more\">A day is missed when its light fails now, or when somebody was told of it as Critical, however it was put right since.</p>";

    private static string Line(SlaBudget budget)
    {
        var (style, asks) = Asks(budget);
        return $"<div class=\"line {style}\"><h3>{PhaseNames.Of(budget.Phase)}</h3>"
            + $"<p class=\"days\" aria-hidden=\"true\">{string.Concat(budget.Days.Select(day => Look(day.State).Square))}</p>"
            + $"<p>{PageText.Encode(budget.Words)}</p><p class=\"asks\">{asks}</p></div>";
    }

    private static LightLook Look(BudgetDayState state) => LightLook.Of(state switch
    {
        BudgetDayState.Kept => Checks.SmokeLight.Pass,
        BudgetDayState.Missed => Checks.SmokeLight.Fail,
        BudgetDayState.Unknown => Checks.SmokeLight.Unknown,
        _ => Checks.SmokeLight.NoGames,
    });

    // A budget is whole only where every day of it was seen, and at least one had something to keep.
    private static (string Style, string Words) Asks(SlaBudget budget) => budget.Stage switch
    {
        BudgetStage.Whole when budget.Unknown > 0 => ("doubt", "? not every day is known"),
        BudgetStage.Whole when budget.Days.All(day => day.State is BudgetDayState.NothingDue) => ("doubt", "– nothing was due"),
        BudgetStage.Whole => ("whole", "✓ whole"),
        BudgetStage.Ticket => ("ticket", "▲ look why, this week"),
        BudgetStage.Page => ("spent", "■ twice in a week: look today"),
        _ => ("spent", "■ spent: freeze changes"),
    };
}
