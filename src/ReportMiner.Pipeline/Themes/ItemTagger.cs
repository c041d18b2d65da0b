using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Pipeline.Themes;

/// <summary>Gives items their themes and, if there is a model for it, the grade of the act that they ask for.</summary>
public sealed class ItemTagger
{
    private readonly IThemeClassifier _themes;
    private readonly ThemeClassifier? _action;

    private ItemTagger(ThemeCatalogue catalogue, IThemeClassifier themes, ThemeClassifier? action)
    {
        Catalogue = catalogue;
        _themes = themes;
        _action = action;
    }

    /// <summary>Catalogue of the themes that it gives.</summary>
    public ThemeCatalogue Catalogue { get; }

    /// <summary>Id of the model that tags.</summary>
    public string Model => _themes.ModelId;

    /// <summary>Loads the models.</summary>
    /// <param name="catalogue">Theme catalogue; <see langword="null"/> for the shipped one.</param>
    /// <param name="model"> Folder of a theme model; <see langword="null"/> for the shipped one, or, with a catalogue of the user's own,
    /// for the terms of that catalogue.
    /// </param>
    public static ItemTagger Load(string? catalogue, string? model)
    {
        ThemeCatalogue themes = CatalogueReader.Read(catalogue ?? ShippedModels.Catalogue);
        IThemeClassifier classifier = model is null && catalogue is not null
            ? new TermClassifier(themes)
            : ThemeClassifier.Load(model ?? ShippedModels.Themes);
        ThemeClassifier? action = Directory.Exists(ShippedModels.Action) ? ThemeClassifier.Load(ShippedModels.Action) : null;
        return new ItemTagger(themes, classifier, action);
    }

    /// <summary>Files and folders that what <see cref="Load"/> makes of the same arguments depends on.</summary>
    public static ImmutableArray<string> FilesOf(string? catalogue, string? model) =>
        [
            catalogue ?? ShippedModels.Catalogue,
            .. model is null && catalogue is not null ? (string[])[] : [model ?? ShippedModels.Themes],
            ShippedModels.Action
        ];

    /// <summary>Tags items; the order stays. May be called by several threads at a time.</summary>
    public ImmutableArray<Recommendation> Tag(ImmutableArray<Recommendation> items) => [.. items.Select(Tag)];

    /// <returns>The document; with a note where the model does not know many words of its items.</returns>
    public Document Noted(Document document, ImmutableArray<Recommendation> items) =>
        _themes is ThemeClassifier model && ModelDomain.Note(model, items) is { } note
            ? document with { Diagnostics = document.Diagnostics.Add(note) }
            : document;

    /// <summary>Classifies two language versions of an item together. Thread-safe.</summary>
    /// <returns>The themes of each; those that they have where terms of a catalogue give them, as these are no odds.</returns>
    public (ImmutableArray<ThemeTag> First, ImmutableArray<ThemeTag> Other) TagTogether(Recommendation first, Recommendation other)
    {
        if (_themes is not ThemeClassifier { SingleLabel: false } classifier)
        {
            return (first.Themes, other.Themes);
        }

        (ImmutableArray<ThemeTag> one, ImmutableArray<ThemeTag> two) = classifier.ClassifyTogether(first.ComparedText, other.ComparedText);
        return (Within(one, first), Within(two, other));
    }

    private Recommendation Tag(Recommendation item)
    {
        string whole = item.ComparedText;
        return item with { Themes = Within(_themes.Classify(whole, item.Language), item), Model = Model, Action = ActionOf(item, whole) };
    }

    private static ImmutableArray<ThemeTag> Within(ImmutableArray<ThemeTag> tags, Recommendation item) =>
        item.SubItems.IsEmpty ? tags : [.. tags.Select(t => WithinText(t, item.Text.Length))];

    /// <summary>Evidence in sub-items has no place in the item's own text.</summary>
    private static ThemeTag WithinText(ThemeTag tag, int length) =>
        tag with { Evidence = [.. tag.Evidence.Where(e => e.End <= length)] };

    private ActionGrade? ActionOf(Recommendation item, string whole)
    {
        if (_action is null || item.Kind == RecommendationKind.Conclusion || !whole.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        ThemeScore? grade = _action.Score(whole).FirstOrDefault(s => s.Given);
        return grade is not null && int.TryParse(grade.Id, out int value) ? new ActionGrade(value, grade.Probability) : null;
    }
}
