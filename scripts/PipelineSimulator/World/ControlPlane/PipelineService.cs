namespace NbaPipeline.PipelineSimulator;

/// <summary>A Cloud Run service or a function of the pipeline.</summary>
/// <param name="Name">As deployed.</param>
/// <param name="Kind"><c>service</c> or <c>function</c>.</param>
/// <param name="Region">Where it runs.</param>
/// <param name="Trigger"><c>http</c>, or the topic whose messages start it.</param>
public sealed record PipelineService(string Name, string Kind, string Region, string Trigger);
