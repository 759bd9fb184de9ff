namespace NbaPipeline.Monitoring.Trends;

/// <summary>A figure of one day with games, and how many: a day without any is not compared with one that has some.</summary>
public readonly record struct GameDayValue(DateOnly Date, int Games, double Value);
