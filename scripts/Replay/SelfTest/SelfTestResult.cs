namespace NbaPipeline.Replay;

/// <summary>What a function said when it was asked about a bad day.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsSeen">Whether it found what is wrong, as badly as it is.</param>
/// <param name="Answer">What it said of it; where it did not see it, what it said instead.</param>
public sealed record SelfTestResult(BadDay Day, bool IsSeen, string Answer);
