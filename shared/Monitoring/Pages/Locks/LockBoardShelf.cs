namespace NbaPipeline.Monitoring.Pages;

/// <summary>The locks of one collection, the expired ones first.</summary>
public sealed record LockBoardShelf(string Collection, bool IsOurs, string What, Part<IReadOnlyList<LockBoardRow>> Locks);
