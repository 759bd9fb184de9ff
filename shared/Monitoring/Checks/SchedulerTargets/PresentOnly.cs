namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a check of the control plane answers when it is asked about the past, which nobody kept: not that all was well.</summary>
internal static class PresentOnly
{
    private static readonly Blindness NoPast = new("it knows the present only", "control-plane");

    public static Verdict Of(string check, CheckRequest request) => new(
        check, [new DateVerdict(AuditMoment.Of(request).Today, Outcome.NotEvaluated, "the control plane knows no past")])
    {
        Unknowns = [new BlindSpot("The control plane", NoPast)],
    };
}
