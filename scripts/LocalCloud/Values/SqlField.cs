namespace NbaPipeline.LocalCloud.Values;

/// <summary>A named value's type: a column of a result, or a field of a STRUCT.</summary>
public sealed record SqlField(string Name, SqlType Type)
{
    public override string ToString() => Name.Length == 0 ? Type.ToString() : $"{Name} {Type}";
}
