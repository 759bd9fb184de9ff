using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NbaPipeline.LocalCloud.Identity;

/// <summary>
/// Vouches for whoever works at this machine, as Google does for accounts: tokens signed with a key of its own, which ends with the process. They
/// are worth something only to what trusts this local cloud.
/// </summary>
public sealed class LocalIdentity(Uri issuer, TimeProvider time)
{
    /// <summary>Who works at this machine, where nobody else is named.</summary>
    public const string Operator = "operator@nba-props-platform.iam.gserviceaccount.com";

    private const string KeyId = "local";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));

    /// <summary>The keys that verify its tokens, as a JSON web key set.</summary>
    public static string Keys()
    {
        var key = Key.Value.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", alg = "RS256", use = "sig", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } },
        });
    }

    /// <param name="email">Whom it names.</param>
    /// <param name="audience">For whom it is made out.</param>
    public string TokenFor(string email, string audience)
    {
        var now = time.GetUtcNow();
        var content = $"{Part(new { alg = "RS256", kid = KeyId, typ = "JWT" })}.{Part(new
        {
            iss = issuer.ToString(), aud = audience, sub = email, azp = email, email, email_verified = true, iat = now.ToUnixTimeSeconds(), exp = (now + Life).ToUnixTimeSeconds(),
        })}";
        var signature = Key.Value.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
