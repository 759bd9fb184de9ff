namespace NbaPipeline.Monitoring.Pages;

/// <summary>A part of a page's facts: the value, or why there is none. Never both, never neither.</summary>
public sealed record Part<T>
    where T : class
{
    internal Part(T? value, string? unknown) => (Value, Unknown) = (value, unknown);

    public T? Value { get; }

    /// <summary>In words; null: it is known.</summary>
    public string? Unknown { get; }

    public Part<TOther> Then<TOther>(Func<T, TOther> next)
        where TOther : class => Value is { } value ? Part.Known(next(value)) : Part.Blind<TOther>(Unknown!);
}
