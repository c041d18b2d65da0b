using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// Two versions of a document under one symbol can hold the same item: the later file's one takes its file's hash into its id.
/// </summary>
internal static class UniqueIds
{
    public static IStoredRecords<Recommendation> Give(IStoredRecords<Recommendation> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new Dictionary<int, string>();
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        int place = 0;
        foreach (Recommendation item in items)
        {
            if (!seen.Add(item.Id))
            {
                renamed[Key(item.Id, item)] =
                    fresh[place] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key(item.Id, item))))[..16];
            }

            place++;
        }

        return renamed.Count == 0
            ? items
            : new ChangedRecords<Recommendation>(items, (at, item) => Renamed(item, fresh.GetValueOrDefault(at), renamed));
    }

    private static Recommendation Renamed(Recommendation item, string? fresh, Dictionary<string, string> renamed)
    {
        string? takenUpBy = item.TakenUpBy is { } id ? renamed.GetValueOrDefault(Key(id, item), id) : null;
        return fresh is null && takenUpBy == item.TakenUpBy ? item : item with { Id = fresh ?? item.Id, TakenUpBy = takenUpBy };
    }

    private static string Key(string id, Recommendation item) => id + item.Source.Sha256;
}
