using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Callers;

/// <summary>Whose word counts. Section <c>Callers</c>, as <c>Callers__Allowed__0=ana@example.org</c>; nobody's does unless it is set.</summary>
public sealed record CallerOptions
{
    /// <summary>For whom a token must be made out: the function's own address, and the client of whoever signs in by hand.</summary>
    public IList<string> Audiences { get; init; } = [];

    /// <summary>The addresses of people and service accounts, as their tokens name them.</summary>
    public IList<string> Allowed { get; init; } = [];

    /// <summary>Who vouches. Differs from Google only in the local cloud.</summary>
    [Required]
    public string Issuer { get; init; } = "https://accounts.google.com";

    /// <summary>The issuer's keys. Differs from Google's only in the local cloud.</summary>
    [Required]
    public Uri Certificates { get; init; } = new("https://www.googleapis.com/oauth2/v3/certs");

    /// <summary>Seconds by which two clocks may differ.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromSeconds(30);
}
