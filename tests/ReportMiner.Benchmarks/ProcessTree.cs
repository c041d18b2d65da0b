using System.Globalization;

namespace ReportMiner.Benchmarks;

/// <summary>Memory of a process with all those below it, from <c>/proc</c>; 0 where there is none.</summary>
internal static class ProcessTree
{
    public static long ResidentBytes(int id)
    {
        try
        {
            string statm = File.ReadAllText(FormattableString.Invariant($"/proc/{id}/statm"));
            long pages = long.Parse(statm.Split(' ')[1], CultureInfo.InvariantCulture);
            string[] children =
                File.ReadAllText(FormattableString.Invariant($"/proc/{id}/task/{id}/children"))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (pages * Environment.SystemPageSize) + children.Sum(c => ResidentBytes(int.Parse(c, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
