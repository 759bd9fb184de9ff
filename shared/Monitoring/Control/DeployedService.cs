namespace NbaPipeline.Monitoring.Control;

/// <summary>A Cloud Run service as it is, by its full name. A function of the second generation has one too.</summary>
public sealed record DeployedService(string FullName, IReadOnlyList<Uri> Addresses)
{
    /// <summary>Whether its newest revision serves; null while that is being decided.</summary>
    public bool? IsReady { get; init; }

    /// <summary>In Cloud Run's words, where it is not ready.</summary>
    public string? Problem { get; init; }

    /// <summary>The revision that serves.</summary>
    public string? Revision { get; init; }

    public string Name => ResourceName.Parse(FullName).Id;

    public string Region => ResourceName.Parse(FullName).Region;
}
