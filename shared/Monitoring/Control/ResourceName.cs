namespace NbaPipeline.Monitoring.Control;

/// <summary>A full name of the control plane: <c>projects/P/locations/us-west2/jobs/J</c>.</summary>
public readonly record struct ResourceName(string Region, string Id)
{
    public static ResourceName Parse(string fullName) => fullName.Split('/') switch
    {
        ["projects", _, "locations", var region, _, .., var id] => new(region, id),
        _ => throw new FormatException($"'{fullName}' is no full name such as projects/P/locations/us-west2/jobs/J."),
    };
}
