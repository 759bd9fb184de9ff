using System.Globalization;
using System.Numerics;

namespace Google.Cloud.BigQuery.V2;

/// <summary>NUMERIC: 38 digits, 9 of them after the point. A decimal cannot hold them all, hence the explicit conversions.</summary>
public readonly struct BigQueryNumeric : IEquatable<BigQueryNumeric>, IComparable<BigQueryNumeric>
{
    private const int Scale = 9;

    private readonly BigInteger _scaled;

    private BigQueryNumeric(BigInteger scaled) => _scaled = scaled;

    public static explicit operator BigQueryNumeric(decimal value) => FromDecimal(value, LossOfPrecisionHandling.Truncate);

    public static implicit operator BigQueryNumeric(long value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    public static explicit operator decimal(BigQueryNumeric value) => value.ToDecimal(LossOfPrecisionHandling.Truncate);

    public static bool operator ==(BigQueryNumeric left, BigQueryNumeric right) => left.Equals(right);

    public static bool operator !=(BigQueryNumeric left, BigQueryNumeric right) => !left.Equals(right);

    public static bool operator <(BigQueryNumeric left, BigQueryNumeric right) => left.CompareTo(right) < 0;

    public static bool operator >(BigQueryNumeric left, BigQueryNumeric right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigQueryNumeric left, BigQueryNumeric right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigQueryNumeric left, BigQueryNumeric right) => left.CompareTo(right) >= 0;

    public static BigQueryNumeric Parse(string text) => new(FixedPoint.Parse(text, Scale));

    public static BigQueryNumeric FromDecimal(decimal value, LossOfPrecisionHandling lossOfPrecisionHandling)
    {
        var result = Parse(value.ToString(CultureInfo.InvariantCulture));
        return lossOfPrecisionHandling == LossOfPrecisionHandling.Throw && result.ToDecimal(LossOfPrecisionHandling.Truncate) != value
            ? throw new InvalidOperationException("Conversion would lose information")
            : result;
    }

    public decimal ToDecimal(LossOfPrecisionHandling lossOfPrecisionHandling) =>
        FixedPoint.ToDecimal(_scaled, Scale, lossOfPrecisionHandling);

    public int CompareTo(BigQueryNumeric other) => _scaled.CompareTo(other._scaled);

    public bool Equals(BigQueryNumeric other) => _scaled == other._scaled;

    public override bool Equals(object? obj) => obj is BigQueryNumeric other && Equals(other);

    public override int GetHashCode() => _scaled.GetHashCode();

    public override string ToString() => FixedPoint.ToString(_scaled, Scale);
}
