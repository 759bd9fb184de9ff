namespace NbaPipeline.Monitoring.Control;

/// <summary>A service or function that answers at an address.</summary>
/// <param name="Name">As deployed.</param>
/// <param name="Region">Where it runs.</param>
/// <param name="IsFunction">Whether asking it for its health would run it, unless it is ours.</param>
/// <param name="Addresses">All of its addresses.</param>
public sealed record Deployment(string Name, string Region, bool IsFunction, IReadOnlyList<Uri> Addresses)
{
    /// <summary>In the control plane's words, where it has failed there.</summary>
    public string? Problem { get; init; }

    /// <summary>The address of the service itself, for which tokens are made out.</summary>
    public Uri Address => Addresses.FirstOrDefault(address => address.Host.EndsWith(".run.app", StringComparison.Ordinal)) ?? Addresses[0];

    public static Deployment Of(DeployedFunction function) => new(function.Name, function.Region, IsFunction: true, function.Addresses)
    {
        Problem = function.HasFailed ? function.Problem ?? $"its state is {function.State}" : null,
    };

    public static Deployment Of(DeployedService service) => new(service.Name, service.Region, IsFunction: false, service.Addresses)
    {
        Problem = service.IsReady is false ? service.Problem ?? "its newest revision does not serve" : null,
    };

    /// <summary>Whether a call to the target reaches it: the same host, at its path or below.</summary>
    public bool Answers(Uri target) => Addresses.Any(address =>
        string.Equals(address.Authority, target.Authority, StringComparison.OrdinalIgnoreCase)
        && $"{target.AbsolutePath.TrimEnd('/')}/".StartsWith($"{address.AbsolutePath.TrimEnd('/')}/", StringComparison.Ordinal));
}
