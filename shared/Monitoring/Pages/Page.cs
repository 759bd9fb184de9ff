namespace NbaPipeline.Monitoring.Pages;

/// <summary>A whole page in one file, with the policy that lets it load nothing and run only what it was written with.</summary>
/// <param name="Html">The file.</param>
/// <param name="Policy">Its Content-Security-Policy.</param>
/// <param name="CouldLook">False: what it is about could not be asked, and it says so.</param>
public sealed record Page(string Html, string Policy, bool CouldLook);
