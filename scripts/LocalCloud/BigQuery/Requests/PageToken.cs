using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Where the next page begins. A client passes it back as it came; one that we did not give is refused.</summary>
internal static class PageToken
{
    private const string Mark = "page:";

    public static string Of(long position) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}{position}")));

    public static long Read(string token)
    {
        var bytes = new byte[token.Length];
        return token.Length <= 64 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith(Mark, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new WarehouseException("invalid", "Invalid value for pageToken: the token was not given by this method.");
    }
}
