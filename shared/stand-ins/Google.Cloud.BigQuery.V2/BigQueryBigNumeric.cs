using System.Globalization;
using System.Numerics;

namespace Google.Cloud.BigQuery.V2;

/// <summary>BIGNUMERIC: 76 digits, 38 of them after the point. A decimal cannot hold them all, hence the explicit conversions.</summary>
public readonly struct BigQueryBigNumeric : IEquatable<BigQueryBigNumeric>, IComparable<BigQueryBigNumeric>
{
    private const int Scale = 38;

    private readonly BigInteger _scaled;

    private BigQueryBigNumeric(BigInteger scaled) => _scaled = scaled;

    public static explicit operator BigQueryBigNumeric(decimal value) => FromDecimal(value, LossOfPrecisionHandling.Truncate);

    public static implicit operator BigQueryBigNumeric(long value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    public static explicit operator decimal(BigQueryBigNumeric value) => value.ToDecimal(LossOfPrecisionHandling.Truncate);

    public static bool operator ==(BigQueryBigNumeric left, BigQueryBigNumeric right) => left.Equals(right);

    public static bool operator !=(BigQueryBigNumeric left, BigQueryBigNumeric right) => !left.Equals(right);

    public static bool operator <(BigQueryBigNumeric left, BigQueryBigNumeric right) => left.CompareTo(right) < 0;

    public static bool operator >(BigQueryBigNumeric left, BigQueryBigNumeric right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigQueryBigNumeric left, BigQueryBigNumeric right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigQueryBigNumeric left, BigQueryBigNumeric right) => left.CompareTo(right) >= 0;

    public static BigQueryBigNumeric Parse(string text) => new(FixedPoint.Parse(text, Scale));

    public static BigQueryBigNumeric FromDecimal(decimal value, LossOfPrecisionHandling lossOfPrecisionHandling)
    {
        var result = Parse(value.ToString(CultureInfo.InvariantCulture));
        return lossOfPrecisionHandling == LossOfPrecisionHandling.Throw && result.ToDecimal(LossOfPrecisionHandling.Truncate) != value
            ? throw new InvalidOperationException("Conversion would lose information")
            : result;
    }

    public decimal ToDecimal(LossOfPrecisionHandling lossOfPrecisionHandling) =>
        FixedPoint.ToDecimal(_scaled, Scale, lossOfPrecisionHandling);

    public int CompareTo(BigQueryBigNumeric other) => _scaled.CompareTo(other._scaled);

    public bool Equals(BigQueryBigNumeric other) => _scaled == other._scaled;

    public override bool Equals(object? obj) => obj is BigQueryBigNumeric other && Equals(other);

    public override int GetHashCode() => _scaled.GetHashCode();

    public override string ToString() => FixedPoint.ToString(_scaled, Scale);
}
