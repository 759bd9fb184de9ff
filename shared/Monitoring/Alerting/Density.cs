namespace NbaPipeline.Monitoring.Alerting;

/// <summary>How much of a long problem one message shows: names of games in all, game dates, problems further down, characters of one text.</summary>
internal sealed record Density(int Names, int Dates, int Affected, int Text)
{
    /// <summary>From all that anybody reads at once to what always fits.</summary>
    public static IReadOnlyList<Density> Levels { get; } =
    [
        new(Overflow.MostNames, 15, 15, 2000),
        new(5, 15, 15, 1000),
        new(0, 15, 10, 500),
        new(0, 7, 5, 300),
        new(0, 3, 2, 200),
    ];
}
