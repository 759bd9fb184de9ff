using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>How the parts of a page's facts come about.</summary>
public static class Part
{
    public static Part<T> Known<T>(T value)
        where T : class => new(value, null);

    public static Part<T> Blind<T>(string why)
        where T : class => new(null, why);

    public static Part<T> Of<T>(Evidence<T> evidence)
        where T : class => evidence switch
        {
            Evidence<T>.Known known => Known(known.Value),
            Evidence<T>.Unknown unknown => Blind<T>(unknown.Why.Reason),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
}
