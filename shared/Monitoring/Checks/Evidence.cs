namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What asking brought: a value, or the reason why there is none. A failed query can so never be mistaken for zero rows.
/// </summary>
public abstract record Evidence<T>
{
    private Evidence()
    {
    }

    public sealed record Known(T Value) : Evidence<T>;

    public sealed record Unknown(Blindness Why) : Evidence<T>;
}
