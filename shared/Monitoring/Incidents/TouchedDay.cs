namespace NbaPipeline.Monitoring.Incidents;

/// <summary>An Eastern day on which people had to say something about incidents.</summary>
public sealed record TouchedDay(DateOnly Day, long Words, long People);
