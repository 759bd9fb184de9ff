namespace NbaPipeline.Replay;

/// <summary>What a message does to a problem: <c>Unnamed</c> is one that carries no identity, and so belongs to nothing.</summary>
public enum PostKind { Unnamed, Open, Spread, Rise, Edit, Resolve, Return, Expire, Report }
