namespace NbaPipeline.Monitoring.Deployments;

/// <summary>Which messages a subscription has to bring to whom.</summary>
/// <param name="Name">The subscription's.</param>
/// <param name="Topic">Whose messages.</param>
/// <param name="Addresses">Of who takes them; none where he is not deployed, which is another drift.</param>
internal sealed record Delivery(string Name, string Topic, IReadOnlyList<Uri> Addresses)
{
    /// <summary>The route there; null: any.</summary>
    public string? Path { get; init; }

    /// <summary>Null: none are asked for.</summary>
    public string? DeadLetters { get; init; }

    public string To => $"{(Addresses.Count > 0 ? Addresses[0].Authority : "nobody")}{Path}";

    public bool Reaches(Uri? endpoint) => Addresses.Count == 0 || (endpoint is not null
        && Addresses.Any(address => address.Authority == endpoint.Authority && endpoint.AbsolutePath.StartsWith(address.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal))
        && (Path is null || endpoint.AbsolutePath == Path));
}
