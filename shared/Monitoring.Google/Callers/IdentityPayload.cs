using Google.Apis.Auth;
using Newtonsoft.Json;

namespace NbaPipeline.Monitoring.Google.Callers;

/// <summary>What an identity token says of its bearer, beside what every token says.</summary>
internal sealed class IdentityPayload : JsonWebSignature.Payload
{
    [JsonProperty("email")]
    public string? Email { get; set; }

    [JsonProperty("email_verified")]
    public bool EmailVerified { get; set; }
}
