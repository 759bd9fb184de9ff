namespace NbaPipeline.Monitoring.Gates;

/// <summary>A message that nobody can read, kept with the reason: it was taken, so that it does not come back for a day, and is not lost.</summary>
public sealed record DeadLetter(string Id, string Function, DateTimeOffset At, string Reason, string Body)
{
    private const int LongestBody = 4000;

    public static DeadLetter Of(string id, string function, DateTimeOffset at, string reason, string body) =>
        new(id, function, at, reason, body.Length <= LongestBody ? body : body[..LongestBody]);
}
