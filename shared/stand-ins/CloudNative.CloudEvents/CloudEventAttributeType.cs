namespace CloudNative.CloudEvents;

/// <summary>How an attribute's text becomes a value and back. Only the four types that Pub/Sub events use.</summary>
public sealed class CloudEventAttributeType
{
    private readonly Func<string, object> _parse;
    private readonly Func<object, string> _format;

    private CloudEventAttributeType(string name, Type clrType, Func<string, object> parse, Func<object, string> format) =>
        (Name, ClrType, _parse, _format) = (name, clrType, parse, format);

    public static CloudEventAttributeType String { get; } = new("String", typeof(string), text => text, value => (string)value);

    public static CloudEventAttributeType Uri { get; } =
        new("URI", typeof(Uri), text => new Uri(text, UriKind.Absolute), value => ((Uri)value).OriginalString);

    public static CloudEventAttributeType UriReference { get; } =
        new("URI-Reference", typeof(Uri), text => new Uri(text, UriKind.RelativeOrAbsolute), value => ((Uri)value).OriginalString);

    public static CloudEventAttributeType Timestamp { get; } =
        new("Timestamp", typeof(DateTimeOffset), text => Timestamps.Parse(text), value => Timestamps.Format((DateTimeOffset)value));

    public string Name { get; }

    public Type ClrType { get; }

    public object Parse(string text) => _parse(text);

    public string Format(object value) => _format(value);

    public void Validate(object value)
    {
        if (!ClrType.IsInstanceOfType(value))
        {
            throw new ArgumentException($"Value of type {value.GetType()} is incompatible with expected type {ClrType}");
        }
        if (value is string text && text.FirstOrDefault(char.IsControl) is var control and not '\0')
        {
            throw new ArgumentException($"Control character {(int)control} is not permitted");
        }
        if (value is "" or Uri { OriginalString: "" })
        {
            throw new ArgumentException("Value must be non-empty");
        }
    }

    public override string ToString() => Name;
}
