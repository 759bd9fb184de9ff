using NbaPipeline.Monitoring.Pages;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The facts that were asked for, how they become a page, and a line for the log.</summary>
public sealed record PageAnswer(object Facts, Func<Page> Show, string Summary);
