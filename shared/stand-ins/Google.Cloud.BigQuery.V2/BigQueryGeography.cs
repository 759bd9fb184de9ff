namespace Google.Cloud.BigQuery.V2;

/// <summary>A place or a shape, as well-known text.</summary>
public sealed class BigQueryGeography : IEquatable<BigQueryGeography>
{
    private BigQueryGeography(string text) => Text = text;

    public string Text { get; }

    public static BigQueryGeography Parse(string text) => new(text);

    public bool Equals(BigQueryGeography? other) => other?.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as BigQueryGeography);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
