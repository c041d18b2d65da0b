namespace ReportMiner.Fetching;

/// <summary>What a server's <c>robots.txt</c> forbids (RFC 9309): the rules for us by name, or else for everybody.</summary>
internal sealed class Robots
{
    private readonly List<(bool Allow, string Path)> _rules;

    private Robots(List<(bool Allow, string Path)> rules) => _rules = rules;

    /// <param name="text">The file.</param>
    /// <param name="agent">Our name in it.</param>
    public static Robots Parse(string text, string agent)
    {
        var named = new List<(bool, string)>();
        var everybody = new List<(bool, string)>();
        var groups = new List<List<(bool, string)>>();
        bool header = false;
        bool found = false;
        foreach (string line in text.Split('\n').Select(l => l.Split('#')[0].Trim()))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? "" : line[..colon].Trim().ToLowerInvariant();
            string value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (key == "user-agent")
            {
                if (!header)
                {
                    groups = [];
                }

                header = true;
                if (value == "*")
                {
                    groups.Add(everybody);
                }
                else if (agent.Contains(value, StringComparison.OrdinalIgnoreCase) && value.Length > 0)
                {
                    groups.Add(named);
                    found = true;
                }
            }
            else if (key is "allow" or "disallow")
            {
                header = false;
                groups.Where(_ => value.Length > 0).ToList().ForEach(g => g.Add((key == "allow", value)));
            }
        }

        return new Robots(found ? named : everybody);
    }

    /// <param name="path">Path and query of an address.</param>
    /// <returns>Whether it may be asked for: the longest rule that fits decides, of equal ones the one that allows.</returns>
    public bool Allow(string path) =>
        _rules.Where(r => Fits(r.Path, path)).OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.Allow)
            .Select(r => (bool?)r.Allow).FirstOrDefault()
            ?? true;

    // "*" stands for anything, "$" at the end for the end.
    private static bool Fits(string rule, string path)
    {
        bool end = rule.EndsWith('$');
        string[] parts = (end ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        foreach (string part in parts.Skip(1))
        {
            int next = path.IndexOf(part, at, StringComparison.Ordinal);
            if (next < 0)
            {
                return false;
            }

            at = next + part.Length;
        }

        return !end || at == path.Length || parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
