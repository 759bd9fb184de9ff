using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.Identity;

/// <summary>Identity tokens where Google's metadata server gives them, and the keys that verify them.</summary>
public static class IdentityEndpoints
{
    /// <summary>What a verifier takes for the address of the keys.</summary>
    public const string Certificates = "oauth2/v3/certs";

    private const string Flavor = "Metadata-Flavor";
    private const string Google = "Google";
    private const string Default = "default";

    /// <summary>From where an account's token comes; <c>default</c> is whoever works at this machine.</summary>
    public static string TokenPath(string audience, string account = Default) =>
        $"computeMetadata/v1/instance/service-accounts/{Uri.EscapeDataString(account)}/identity?audience={Uri.EscapeDataString(audience)}";

    public static void MapIdentity(this IEndpointRouteBuilder endpoints, TimeProvider time)
    {
        endpoints.MapGet($"/{Certificates}", () => Results.Content(LocalIdentity.Keys(), "application/json"));
        endpoints.MapGet("/computeMetadata/v1/instance/service-accounts/{account}/identity", (HttpRequest request, string account, string? audience) =>
            request.Headers[Flavor] != Google ? Refuse(StatusCodes.Status403Forbidden, "Missing Metadata-Flavor:Google header.")
            : string.IsNullOrEmpty(audience) ? Refuse(StatusCodes.Status400BadRequest, "non-empty audience parameter required")
            : Results.Text(new LocalIdentity(new Uri($"{request.Scheme}://{request.Host}/"), time).TokenFor(account is Default ? LocalIdentity.Operator : account, audience)));
    }

    private static IResult Refuse(int status, string sentence) => Results.Text($"{sentence}\n", statusCode: status);
}
