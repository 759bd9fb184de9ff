using System.CommandLine;

namespace NbaPipeline.Ops.Verbs;

/// <summary>Where functions that take a person's word are: a local cloud's, a project's, or one by its address.</summary>
internal static class FunctionPlace
{
    private const string Projects = "projects/";

    /// <summary>Where the pipeline's functions and ours are deployed, unless the option says otherwise.</summary>
    private const string Region = "us-west2";

    public static Option<string> Option { get; } = new("--at")
    {
        Description = "The address of a local cloud, projects/PROJECT (or projects/PROJECT/REGION), or the address of the deployed function.",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    /// <summary>The function's own address, as its tokens are made out.</summary>
    public static Uri Of(string place, string function) => place switch
    {
        _ when place.StartsWith(Projects, StringComparison.Ordinal) && place[Projects.Length..].Split('/') is [{ Length: > 0 } project, .. var region] && region.Length < 2 =>
            new Uri($"https://{(region is [var named] ? named : Region)}-{project}.cloudfunctions.net/{function}"),
        _ when Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.IsLoopback => new Uri(uri, $"functions/{function}"),
        _ when Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps => uri,
        _ => throw new OpsException($"--at is an address such as http://127.0.0.1:8080, https://…, or projects/PROJECT, not '{place}': a token is sent there."),
    };
}
