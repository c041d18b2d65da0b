using System.Text.Json;

namespace ReportMiner.Web.Review;

/// <summary>What a person does not see yet: what others gave in blind rounds that are open.</summary>
/// <param name="Who">The person.</param>
/// <param name="Rounds">Names of the rounds that are open.</param>
internal sealed record Unseen(string Who, IReadOnlyCollection<string> Rounds)
{
    /// <summary>The rounds as a list in JSON.</summary>
    public string Json => JsonSerializer.Serialize([.. Rounds], ReviewJson.Default.StringArray);
}
