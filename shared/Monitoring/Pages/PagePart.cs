namespace NbaPipeline.Monitoring.Pages;

/// <summary>A part of a page under its heading, named in the list of parts on top.</summary>
internal sealed record PagePart(string Id, string Title, string Html)
{
    /// <summary>A few words beside the heading, encoded.</summary>
    public string Aside { get; init; } = "";
}
