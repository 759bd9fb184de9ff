namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Chance that depends only on the seed and on what is being decided, so that one more fault never reshuffles the rest of a world.
/// </summary>
internal static class Dice
{
    /// <summary>Evenly between 0 and 1, excluding 1.</summary>
    public static double Unit(int seed, params ReadOnlySpan<string> keys)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var key in keys)
        {
            foreach (var letter in key)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash = (hash ^ '|') * 1099511628211UL;
        }

        return (Mix(hash) >> 11) / (double)(1UL << 53);
    }

    public static int Below(int limit, int seed, params ReadOnlySpan<string> keys) => (int)(Unit(seed, keys) * limit);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
