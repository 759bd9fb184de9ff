namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Something that may happen at each call that leaves the process: a crash, or another instance's turn.</summary>
internal interface IHazard
{
    /// <summary>Before the call is made.</summary>
    Task BeforeAsync();

    /// <summary>After it took effect, before its answer is known.</summary>
    Task AfterAsync(object? answer);
}
