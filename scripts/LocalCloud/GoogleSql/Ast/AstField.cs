namespace NbaPipeline.LocalCloud.GoogleSql.Ast;

/// <summary>One field of a message: what it is called, and the message or scalar it holds.</summary>
internal sealed record AstField(string Name, string Type);
