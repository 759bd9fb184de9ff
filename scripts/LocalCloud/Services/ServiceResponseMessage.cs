namespace NbaPipeline.LocalCloud.Services;

/// <summary>What is answered: JSON, or whatever a broken service says.</summary>
public sealed record ServiceResponseMessage(int Status, string Body);
