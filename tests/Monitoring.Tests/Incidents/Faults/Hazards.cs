namespace NbaPipeline.Monitoring.Tests.Incidents;

internal static class Hazards
{
    public static async Task<T> PassAsync<T>(this IHazard hazard, Func<Task<T>> call)
    {
        await hazard.BeforeAsync();
        var answer = await call();
        await hazard.AfterAsync(answer);
        return answer;
    }
}
