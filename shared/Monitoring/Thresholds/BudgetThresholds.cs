using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How many bad days an objective allows, counted: one event a day is too few for rates. Overridable as <c>Thresholds__Budgets__KeptFrom</c> and so on.</summary>
public sealed record BudgetThresholds
{
    /// <summary>Days of a budget: four weeks, so that each weekday stands in it as often.</summary>
    [Range(7, 90)]
    public int Days { get; init; } = 28;

    /// <summary>Share of days, 0…1, on which a phase is to be right: the seeds' objective.</summary>
    [Range(0.5, 1.0)]
    public double KeptFrom { get; init; } = 0.95;

    /// <summary>Days within which a second miss is no accident any more: a week.</summary>
    [Range(1, 28)]
    public int AgainWithin { get; init; } = 7;

    /// <summary>Whole days, rounded up: nobody misses four tenths of one.</summary>
    public int Allowed => (int)Math.Ceiling(Math.Round((1 - KeptFrom) * Days, 6));
}
