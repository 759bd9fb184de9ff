namespace NbaPipeline.Replay;

/// <summary>A part of the page under its heading.</summary>
internal sealed record ReportPart(string Id, string Title, string Html);
