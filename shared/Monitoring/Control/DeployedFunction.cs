namespace NbaPipeline.Monitoring.Control;

/// <summary>A deployed function as it is, by its full name (project, location, function).</summary>
/// <param name="FullName">As the control plane names it.</param>
/// <param name="State">In its own word; <c>ACTIVE</c> serves.</param>
/// <param name="Addresses">Its own address, and that of the service behind it.</param>
public sealed record DeployedFunction(string FullName, string State, IReadOnlyList<Uri> Addresses)
{
    /// <summary>The topic whose messages start it; null: it is called.</summary>
    public string? Topic { get; init; }

    public string? Revision { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Who it is when it asks others.</summary>
    public string? Identity { get; init; }

    /// <summary>It carries the label of this system, whether or not anybody declares it.</summary>
    public bool IsOurs { get; init; }

    /// <summary>What it says about itself where it does not serve.</summary>
    public string? Problem { get; init; }

    public string Name => ResourceName.Parse(FullName).Id;

    public string Region => ResourceName.Parse(FullName).Region;

    /// <summary>It failed for good; what is being deployed has not.</summary>
    public bool HasFailed => State is "FAILED" or "DETACH_FAILED";
}
