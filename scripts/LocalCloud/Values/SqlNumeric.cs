using System.Globalization;
using System.Numerics;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>A NUMERIC (scale 9) or BIGNUMERIC (scale 38) in full: both hold more digits than <see cref="decimal"/>.</summary>
public readonly record struct SqlNumeric(BigInteger Unscaled, int Scale)
{
    public const int NumericScale = 9;
    public const int BigNumericScale = 38;

    private static readonly BigInteger LargestNumeric = BigInteger.Pow(10, 38) - 1;
    private static readonly BigInteger LargestBigNumeric = BigInteger.Pow(2, 255) - 1;

    public static SqlNumeric From(decimal value, int scale) => Parse(value.ToString(CultureInfo.InvariantCulture), scale);

    public static SqlNumeric Parse(string text, int scale)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? string.Empty : text[(point + 1)..].TrimEnd('0');
        if (fraction.Length > scale)
        {
            throw new FormatException($"'{text}' has more than {scale} digits after the point.");
        }

        var digits = (point < 0 ? text : text[..point]) + fraction.PadRight(scale, '0');
        var unscaled = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var largest = scale == NumericScale ? LargestNumeric : LargestBigNumeric;
        return BigInteger.Abs(unscaled) <= largest
            ? new SqlNumeric(unscaled, scale)
            : throw new FormatException($"'{text}' is out of range.");
    }

    public decimal ToDecimal() => decimal.Parse(ToString(), CultureInfo.InvariantCulture);

    /// <summary>Decimal text as BigQuery prints it: no exponent, no trailing zeros.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var text = $"{digits[..^Scale]}.{digits[^Scale..]}".TrimEnd('0').TrimEnd('.');
        return Unscaled.Sign < 0 ? $"-{text}" : text;
    }
}
