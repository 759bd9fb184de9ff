namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the services that repairs call.</summary>
internal static class RepairFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.ScrapeTransient, ["date|dates", "failures"], ["source"]) { Values = Sources },
        new(FaultKinds.ScrapeTerminal, ["date|dates", "status"], ["source"]) { Values = Sources },
        new(FaultKinds.RecoveryLies, ["date|dates", "endpoint"], []) { Values = Endpoints },
        new(FaultKinds.RecoveryHarmful, ["date|dates", "endpoint"], []) { Values = Endpoints },
    ];

    private static Dictionary<string, string[]> Sources => new() { ["source"] = [Work.Bdl, Work.Gamebook] };

    /// <summary>Grading is asked for by a message, so its endpoint is a topic.</summary>
    private static Dictionary<string, string[]> Endpoints => new()
    {
        ["endpoint"] = ["/scrape", "/catchup", "/execute-workflow", "/process-date-range", "/process-date", "/start", Topics.GradingTrigger],
    };
}
