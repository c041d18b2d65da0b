using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Html;

/// <summary>The names of the values in the rows of the report, in both languages: the page itself has none.</summary>
internal sealed class ReportNames
{
    private readonly SortedSet<string> _strengths = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _positions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _actors = new(StringComparer.Ordinal);

    /// <summary>Takes note of the values of an item.</summary>
    public void Add(Recommendation item)
    {
        _actors.UnionWith(item.Addressees);
        _actors.UnionWith(item.Proposers);
        if (item.Strength is { } strength)
        {
            _strengths.Add(strength);
        }

        if (item.Position is { } position)
        {
            _positions.Add(position);
        }
    }

    /// <summary>Gives the words of the names of actors to those that are searched.</summary>
    public void AddTo(ReportStems stems)
    {
        foreach (string actor in _actors)
        {
            stems.Add(ActorNames.For(actor, Language.English), Language.English);
            stems.Add(ActorNames.For(actor, Language.Russian), Language.Russian);
        }
    }

    /// <summary>Writes them: group, value, then a name a language.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("names");
        Group(json, "status", Enum.GetValues<LineageStatus>().Select(s => (ValueNames.Word(s), Interface.Of(s))));
        Group(json, "strengthChange", Enum.GetValues<StrengthChange>().Select(s => (ValueNames.Word(s), Interface.Of(s))));
        Group(json, "class", Enum.GetValues<ChangeClass>().Select(c => (ValueNames.Word(c), Interface.Of(c))));
        Group(json, "kind", Enum.GetValues<RecommendationKind>().Select(k => (ValueNames.Word(k), Interface.Of(k))));
        Group(json, "strength", _strengths.Select(s => (s, ValueWords.Strength(s))));
        Group(json, "position", _positions.Select(p => (p, ValueWords.Position(p))));
        Group(
            json,
            "actor",
            _actors.Select(a => (a, new Bilingual(ActorNames.For(a, Language.English), ActorNames.For(a, Language.Russian)))));
        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, string name, IEnumerable<(string Value, Bilingual Name)> values)
    {
        json.WriteStartObject(name);
        foreach ((string value, Bilingual words) in values)
        {
            json.WriteStartObject(CellText.Clean(value));
            json.WriteString("en", CellText.Clean(words.En));
            json.WriteString("ru", CellText.Clean(words.Ru));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
