using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud;

/// <summary>How the local cloud is started.</summary>
public sealed record LocalCloudOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>The clock of everything in it; a replay moves it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Mounts what other projects bring: functions, the scheduler, the simulator's services.</summary>
    public Action<IEndpointRouteBuilder>? Map { get; init; }

    /// <summary>Pages to list on the index besides our own: address and what is there.</summary>
    public IReadOnlyList<(string Path, string Title)> Pages { get; init; } = [];
}
