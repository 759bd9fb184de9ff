namespace NbaPipeline.LocalCloud.Control;

/// <summary>A service or function as the local control plane has it.</summary>
/// <param name="Path">Below the local cloud's own address, where it answers.</param>
public sealed record ServiceRecord(string Name, string Region, string Path)
{
    /// <summary>Why it does not serve; null: it does.</summary>
    public string? Problem { get; init; }

    /// <summary>Of a function, the topic whose messages start it; null: it is called.</summary>
    public string? Topic { get; init; }

    /// <summary>Of a function, who it is when it asks others; null: nobody says.</summary>
    public string? Identity { get; init; }

    /// <summary>Of a function, whether it carries the label of our system.</summary>
    public bool IsOurs { get; init; }
}
