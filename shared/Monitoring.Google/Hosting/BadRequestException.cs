namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The caller's mistake, as one sentence the caller can act on.</summary>
public sealed class BadRequestException(string sentence) : Exception(sentence);
