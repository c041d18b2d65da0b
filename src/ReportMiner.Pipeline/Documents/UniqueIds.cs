using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Two versions of a document under one symbol can hold the same item: the later file's one takes its file's hash into its id.</summary>
internal static class UniqueIds
{
    public static ImmutableArray<Recommendation> Give(ImmutableArray<Recommendation> items)
    {
        var owner = new Dictionary<string, string>(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = items.ToBuilder();
        for (int i = 0; i < items.Length; i++)
        {
            if (!owner.TryAdd(items[i].Id, items[i].Source.Sha256))
            {
                string fresh = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(items[i].Id + items[i].Source.Sha256)))[..16];
                renamed[items[i].Id + items[i].Source.Sha256] = fresh;
                result[i] = items[i] with { Id = fresh };
            }
        }

        for (int i = 0; renamed.Count > 0 && i < result.Count; i++)
        {
            if (result[i].TakenUpBy is { } id && renamed.TryGetValue(id + result[i].Source.Sha256, out string? fresh))
            {
                result[i] = result[i] with { TakenUpBy = fresh };
            }
        }

        return result.ToImmutable();
    }
}
