using System.Reflection;

namespace CloudNative.CloudEvents;

/// <summary>Lets a data type say how its events are read, so that a function needs to name only the data type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct)]
public sealed class CloudEventFormatterAttribute(Type formatterType) : Attribute
{
    public Type FormatterType { get; } = formatterType;

    public static CloudEventFormatter? CreateFormatter(Type targetType)
    {
        if (targetType.GetCustomAttribute<CloudEventFormatterAttribute>(inherit: true) is not { } attribute)
        {
            return null;
        }
        return Create(attribute.FormatterType, targetType) as CloudEventFormatter
            ?? throw new ArgumentException($"{attribute.FormatterType} is not a {nameof(CloudEventFormatter)}.", nameof(targetType));
    }

    private static object? Create(Type formatterType, Type targetType)
    {
        try
        {
            return Activator.CreateInstance(formatterType);
        }
        catch (Exception e) when (e is MissingMethodException or MemberAccessException or TargetInvocationException)
        {
            throw new ArgumentException($"Unable to create CloudEvent formatter for target type {targetType}", nameof(targetType), e);
        }
    }
}
