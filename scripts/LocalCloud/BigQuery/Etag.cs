using System.Security.Cryptography;
using System.Text;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Changes when the resource does; its text means nothing.</summary>
internal static class Etag
{
    public static string Of(params ReadOnlySpan<object?> parts) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray()))).AsSpan(0, 15));
}
