using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Google.Cloud.BigQuery.V2;

/// <summary>A decimal number with a fixed count of places, kept as one integer: wider than System.Decimal.</summary>
internal static partial class FixedPoint
{
    internal static BigInteger Parse(string text, int scale)
    {
        if (DecimalText().Match(text) is not { Success: true } match)
        {
            throw new FormatException($"'{text}' is not a decimal number.");
        }
        var places = match.Groups["places"].Value.PadRight(scale, '0')[..scale];
        return BigInteger.Parse(match.Groups["whole"].Value + places, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    internal static string ToString(BigInteger scaled, int scale)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = $"{digits[..^scale]}.{digits[^scale..]}".TrimEnd('0').TrimEnd('.');
        return scaled.Sign < 0 ? "-" + text : text;
    }

    internal static decimal ToDecimal(BigInteger scaled, int scale, LossOfPrecisionHandling handling)
    {
        var value = decimal.Parse(ToString(scaled, scale), CultureInfo.InvariantCulture);
        return handling == LossOfPrecisionHandling.Throw && Parse(value.ToString(CultureInfo.InvariantCulture), scale) != scaled
            ? throw new InvalidOperationException("Conversion would lose information")
            : value;
    }

    [GeneratedRegex(@"^(?<whole>-?\d+)(?:\.(?<places>\d*))?$")]
    private static partial Regex DecimalText();
}
