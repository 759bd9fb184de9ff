namespace NbaPipeline.Monitoring.Reports;

/// <summary>Grades as people say them.</summary>
public static class GradeWords
{
    public static string Word(this Grade grade) => grade switch
    {
        Grade.NoGames => "NO GAMES",
        Grade.NotDue => "NOT DUE",
        _ => $"{grade}".ToUpperInvariant(),
    };

    public static string Sign(this Grade grade) => grade switch
    {
        Grade.Gold => "🟢",
        Grade.Silver => "🟡",
        Grade.Bronze => "🟠",
        Grade.Poor => "🔴",
        _ => "⚪",
    };

    /// <summary>A grade that was given, and not the absence of one.</summary>
    public static bool IsGiven(this Grade grade) => grade >= Grade.Poor;
}
