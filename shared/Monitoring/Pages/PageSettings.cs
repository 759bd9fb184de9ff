namespace NbaPipeline.Monitoring.Pages;

/// <summary>What a deployment may say about its pages. Overridable as <c>Pages__OperatorActions</c>.</summary>
public sealed record PageSettings
{
    /// <summary>Where a page posts an operator's actions; by itself beside the page, under the same host.</summary>
    public string OperatorActions { get; init; } = "operator-actions";

    /// <summary>The origins that the pages' scripts may call: their own, and the actions' where it is another.</summary>
    public string Reachable => Uri.TryCreate(OperatorActions, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? $"'self' {address.GetLeftPart(UriPartial.Authority)}"
        : "'self'";
}
