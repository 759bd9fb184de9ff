namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Dates from the first to the last, both among them.</summary>
internal readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
