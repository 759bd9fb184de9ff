namespace CloudNative.CloudEvents;

/// <summary>The name and the type of one attribute; a value that does not fit is refused, never stored.</summary>
public class CloudEventAttribute
{
    private CloudEventAttribute(string name, CloudEventAttributeType type, bool required, bool extension)
    {
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit) || name.Any(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"Attribute names consist of lower-case letters and digits, unlike '{name}'.", nameof(name));
        }
        (Name, Type, IsRequired, IsExtension) = (name, type, required, extension);
    }

    public string Name { get; }

    public CloudEventAttributeType Type { get; }

    public bool IsRequired { get; }

    public bool IsExtension { get; }

    public static CloudEventAttribute CreateExtension(string name, CloudEventAttributeType type) => name is not ("specversion" or "data")
        ? new(name, type, required: false, extension: true)
        : throw new ArgumentException($"The attribute name '{name}' is reserved and cannot be used for an extension attribute.");

    public object Parse(string text) => Checked(() => Type.Parse(text));

    public object Validate(object value) => Checked(() =>
    {
        Type.Validate(value);
        return value;
    });

    public string Format(object value) => Type.Format(Validate(value));

    public override string ToString() => Name;

    internal static CloudEventAttribute Required(string name, CloudEventAttributeType type) =>
        new(name, type, required: true, extension: false);

    internal static CloudEventAttribute Optional(string name, CloudEventAttributeType type) =>
        new(name, type, required: false, extension: false);

    private object Checked(Func<object> value)
    {
        try
        {
            return value();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new ArgumentException($"Value for attribute '{Name}' is invalid: {e.Message}", nameof(value), e);
        }
    }
}
