namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One line of the rule for box scores: below <paramref name="Share"/> of the games whose expected end is <paramref name="Age"/> past.
/// </summary>
internal sealed record BoxScoreTier(Severity Severity, double Share, TimeSpan Age, int MissingAtLeast)
{
    public static IReadOnlyList<BoxScoreTier> All { get; } =
    [
        new(Severity.Info, 1.0, TimeSpan.FromHours(6), 1),
        new(Severity.Warning, 0.9, TimeSpan.FromHours(12), 1),
        new(Severity.Critical, 0.5, TimeSpan.FromHours(24), 2),
    ];

    public bool Holds(int present, int expected) => expected - present >= MissingAtLeast && present < Share * expected;
}
