using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a statement would answer and what it reads, without running it: how a test holds a .sql file to the tables it is written for.</summary>
public sealed record QueryAnalysis(IReadOnlyList<SqlField> Columns, IReadOnlyList<TableRead> Reads);
