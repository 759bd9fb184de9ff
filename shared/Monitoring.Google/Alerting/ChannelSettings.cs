using Microsoft.Extensions.Configuration;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Settings as people and secret stores write them: trimmed, and empty is missing. What could never work is found without asking anybody.</summary>
internal static class ChannelSettings
{
    public static string? TextOf(this IConfiguration configuration, string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Null where HTTP could not call it; a bare path is an address too, of a file.</summary>
    public static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>A header takes nothing else, and would fail only when the first message is sent.</summary>
    public static bool IsToken(string text) => text.All(letter => letter is > ' ' and <= '~');
}
