namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>Runs something once for each sequence of choices that it can make.</summary>
internal static class EveryCourse
{
    /// <returns>How many there were.</returns>
    public static int Of(Action<Func<int, int>> run)
    {
        var (prefix, courses) = (new List<(int Choice, int Of)>(), 0);
        while (true)
        {
            var depth = 0;
            run(alternatives =>
            {
                if (depth == prefix.Count)
                {
                    prefix.Add((0, alternatives));
                }

                return prefix[depth++].Choice;
            });
            courses++;
            while (prefix is [.., var last] && last.Choice + 1 == last.Of)
            {
                prefix.RemoveAt(prefix.Count - 1);
            }

            if (prefix.Count == 0)
            {
                return courses;
            }

            prefix[^1] = (prefix[^1].Choice + 1, prefix[^1].Of);
        }
    }
}
