using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Answers;

/// <summary>
/// Checks an answer sentence by sentence. A sentence is kept if it cites, if every id that it cites is in the store, and if every quotation
/// in it is in one of the texts that it cites, but for spaces, case and the shape of quotation marks.
/// </summary>
/// <param name="find">Finds an item by id.</param>
/// <param name="language">Language of the reasons.</param>
/// <param name="says">Finds what a sentence says beyond the items that it cites; <see langword="null"/> to check only citations and
/// quotations.</param>
internal sealed partial class CitationChecker(
    Func<string, IndexedItem?> find, Language language, Func<string, IReadOnlyList<IndexedItem>, Bilingual?>? says = null)
{
    public ImmutableArray<AnswerSentence> Check(string answer) => [.. SentenceReader.Read(answer).Select(One)];

    private AnswerSentence One(string sentence)
    {
        ImmutableArray<string> ids = Citations.Of(sentence);
        return new AnswerSentence(sentence, ids, Fault(sentence, ids)?.In(language));
    }

    private Bilingual? Fault(string sentence, ImmutableArray<string> ids)
    {
        if (ids.IsEmpty)
        {
            return new Bilingual("it cites nothing", "в нём нет ссылки");
        }

        string[] texts = new string[ids.Length];
        var items = new List<IndexedItem>();
        for (int i = 0; i < ids.Length; i++)
        {
            if (find(ids[i]) is not { } item)
            {
                return new Bilingual(
                    $"it cites [{ids[i]}], which is not in the store", $"оно ссылается на [{ids[i]}], чего нет в хранилище");
            }

            texts[i] = Plain(item.Text);
            items.Add(item);
        }

        if (OpenMarks().IsMatch(Quotation().Replace(sentence, "")))
        {
            return new Bilingual("it has a quotation that never ends", "в нём есть незакрытая цитата");
        }

        string? invented = Quotation().Matches(Citations.Without(sentence)).Select(m => m.Groups["words"].Value)
            .FirstOrDefault(q => Plain(q) is { Length: > 0 } plain && !texts.Any(t => t.Contains(plain, StringComparison.Ordinal)));
        return invented is null
            ? says?.Invoke(Citations.Without(sentence), items)
            : new Bilingual(
                $"it quotes “{invented}”, which is not in the text cited", $"оно приводит «{invented}», чего нет в указанном тексте");
    }

    /// <returns>The words of a text with single spaces between them, in lower case, without the marks that writers set
    /// differently.</returns>
    private static string Plain(string text) =>
        Spaces().Replace(text.ToLowerInvariant().Replace('ё', 'е'), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>A mark that opens or closes a quotation; a single one only where it is no apostrophe.</summary>
    [GeneratedRegex(@"[“”„‟«»""‘‚]|(?<![\p{L}\p{Nd}])'(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex OpenMarks();

    /// <summary>
    /// Double marks of any shape, then single ones: ‘so’, ‚so‘, 'so', with apostrophes inside. The words are in one group.
    /// </summary>
    [GeneratedRegex(
        @"[“”„‟""](?<words>[^“”„‟""]+)[“”‟""]|[«»](?<words>[^«»]+)[«»]|(?<![\p{L}\p{Nd}])[‘‚](?<words>(?:[^‘’‚]|"
            + @"(?<=\p{L})’(?=\p{L}))+)[’‘](?!\p{L})|(?<![\p{L}\p{Nd}])'(?<words>(?:[^']|(?<=\p{L})'(?=\p{L}))+)'(?![\p{L}\p{Nd}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
