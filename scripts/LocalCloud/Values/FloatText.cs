using System.Globalization;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>Floating-point numbers as BigQuery's REST prints them: always with a point, and with an exponent when large or small.</summary>
internal static class FloatText
{
    private const double Large = 1e7;
    private const double Small = 1e-3;

    public static string Of(double number) => number switch
    {
        0 or double.NaN or double.PositiveInfinity or double.NegativeInfinity => Plain(number),
        _ when Math.Abs(number) is >= Small and < Large => Plain(number),
        _ => Exponential(number.ToString("E16", CultureInfo.InvariantCulture), number),
    };

    private static string Plain(double number)
    {
        var text = number.ToString("0.0################", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && double.Parse(text, CultureInfo.InvariantCulture) != number
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : text;
    }

    // The shortest digits that read back as the same number.
    private static string Exponential(string longest, double number)
    {
        var exponent = int.Parse(longest[(longest.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture)
            .Split('E')[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = shortest.TrimStart('-').Trim('0').PadRight(2, '0');
        var sign = number < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{digits[1..]}E{exponent}");
    }
}
