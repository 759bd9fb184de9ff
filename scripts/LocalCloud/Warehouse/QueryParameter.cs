using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A named parameter, without the @. Its type is stated, because a NULL has none of its own.</summary>
public sealed record QueryParameter(string Name, SqlType Type, object? Value);
