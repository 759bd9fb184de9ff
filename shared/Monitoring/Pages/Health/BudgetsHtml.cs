namespace NbaPipeline.Monitoring.Pages;

/// <summary>The budgets, a line a phase: its days as squares, the count in words, and what that asks of somebody.</summary>
internal static class BudgetsHtml
{
    public static string Of(SlaBudgets budgets) =>
        (budgets.Doubt is { } doubt ? PageNotice.Unknown(doubt) : "")
        + $"<div class=\"burn\">{string.Concat(budgets.Phases.Select(Line))}</div>"
        + "<p class=\"more\">A day is missed when its light fails now, or when somebody was told of it as Critical, however it was put right since.</p>";

    private static string Line(SlaBudget budget) =>
        $"<div class=\"line {ClassOf(budget.Stage)}\"><h3>{PhaseNames.Of(budget.Phase)}</h3>"
        + $"<p class=\"days\" aria-hidden=\"true\">{string.Concat(budget.Days.Select(day => Look(day.State).Square))}</p>"
        + $"<p>{PageText.Encode(budget.Words)}</p><p class=\"asks\">{Asks(budget.Stage)}</p></div>";

    private static LightLook Look(BudgetDayState state) => LightLook.Of(state switch
    {
        BudgetDayState.Kept => Checks.SmokeLight.Pass,
        BudgetDayState.Missed => Checks.SmokeLight.Fail,
        BudgetDayState.Unknown => Checks.SmokeLight.Unknown,
        _ => Checks.SmokeLight.NoGames,
    });

    private static string ClassOf(BudgetStage stage) => stage switch
    {
        BudgetStage.Whole => "whole",
        BudgetStage.Ticket => "ticket",
        _ => "spent",
    };

    private static string Asks(BudgetStage stage) => stage switch
    {
        BudgetStage.Whole => "✓ whole",
        BudgetStage.Ticket => "▲ look why, this week",
        BudgetStage.Page => "■ twice within a week: look today",
        _ => "■ spent: nothing new goes out before it is right",
    };
}
