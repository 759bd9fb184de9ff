namespace NbaPipeline.Replay;

/// <summary>One figure of the scoreboard beside its goal. <c>IsMet</c> is null where there is no goal, or nothing to hold to it.</summary>
internal sealed record ReportFigure(string Name, string Measured, string Goal, bool? IsMet);
