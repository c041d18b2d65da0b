using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// What to make of several files that print one symbol in one language. Files of two formats with nearly the same items are copies of one
/// document, and so are files of one format with the same items; the items of one of them count, and of the other those that it has alone.
/// Files that share many items, but not all, are drafts: each is a stage of its own. All others are parts, or a symbol is misprinted: both
/// count, in one meeting. Files without a symbol are recognised as copies by their meeting (the name of the file, or what a side-car says)
/// and their items in the same way; nothing else is made of them.
/// </summary>
internal sealed class SymbolClashes
{
    /// <summary>Share of the items of the shorter file that a copy in another format has in the same words.</summary>
    private const double Copy = 0.8;

    /// <summary>Share from which two files are drafts of one text.</summary>
    private const double Draft = 0.3;

    /// <summary>Before the meeting of a document without a symbol; no symbol begins so.</summary>
    private const string Unnamed = "\n";

    private static readonly ImmutableArray<SourceFormat> Surest =
        [
        SourceFormat.Docx, SourceFormat.Odt, SourceFormat.Doc, SourceFormat.Rtf, SourceFormat.Wpd, SourceFormat.Html, SourceFormat.Markdown,
        SourceFormat.Pdf, SourceFormat.Text, SourceFormat.Unknown,
    ];

    private readonly Dictionary<(string File, string Sha256, Language Language), HashSet<(string Number, string Text)>> _copies = [];
    private readonly Dictionary<(string File, string Sha256), string> _drafts = [];
    private readonly Dictionary<(SourceInfo, string), SourceInfo> _renamed = [];
    private readonly List<SymbolClash> _findings = [];

    private SymbolClashes()
    {
    }

    /// <summary>The documents that print the symbol of another one without being its copy.</summary>
    public IReadOnlyList<SymbolClash> Findings => _findings;

    public bool IsEmpty => _copies.Count == 0 && _drafts.Count == 0;

    public static SymbolClashes Find(IStoredRecords<Recommendation> items)
    {
        var files = new Dictionary<(string Symbol, Language Language), List<Version>>();
        foreach (Recommendation item in items)
        {
            (string, Language) key = (item.Source.Masthead.Symbol?.Text ?? Unnamed + item.Source.Meeting, item.Language);
            if (!files.TryGetValue(key, out List<Version>? versions))
            {
                files.Add(key, versions = []);
            }

            Version? version = versions.Find(v => v.Source.File == item.Source.File && v.Source.Sha256 == item.Source.Sha256);
            if (version is null)
            {
                versions.Add(version = new Version(item.Source, item.Language));
            }

            version.Texts.Add(Folded(item));
            version.Items.Add((Number(item), Folded(item)));
        }

        var clashes = new SymbolClashes();
        foreach (List<Version> versions in files.Values.Where(v => v.Count > 1))
        {
            clashes.Settle([.. versions.OrderBy(v => Surest.IndexOf(v.Source.Format)).ThenBy(v => v.Source.File, StringComparer.Ordinal)]);
        }

        return clashes;
    }

    public Recommendation Apply(Recommendation item)
    {
        bool copy = _copies.TryGetValue((item.Source.File, item.Source.Sha256, item.Language), out HashSet<(string, string)>? copies)
            && copies.Contains((Number(item), Folded(item)));
        SourceInfo source = Apply(item.Source);
        return copy || !ReferenceEquals(source, item.Source) ? item with { Primary = !copy, Source = source } : item;
    }

    public SpooledOutcome Apply(SpooledOutcome outcome)
    {
        SourceInfo source = outcome.Document.Source, own = Apply(source);
        return ReferenceEquals(source, own) ? outcome : outcome with { Document = outcome.Document with { Source = own } };
    }

    private SourceInfo Apply(SourceInfo source)
    {
        if (!_drafts.TryGetValue((source.File, source.Sha256), out string? meeting))
        {
            return source;
        }

        lock (_renamed)
        {
            return _renamed.TryGetValue((source, meeting), out SourceInfo? known)
                ? known
                : _renamed[(source, meeting)] = source with { Meeting = meeting };
        }
    }

    private void Settle(Version[] versions)
    {
        var counted = new List<Version>();
        foreach (Version version in versions)
        {
            if (counted.Find(c => IsCopy(c, version)) is { } original)
            {
                HashSet<(string, string)> copies = [.. version.Items.Where(i => original.Has(i))];
                _copies.Add((version.Source.File, version.Source.Sha256, version.Language), copies);
                if (version.Items.Count > copies.Count)
                {
                    _findings.Add(new SymbolClash(version.Source, original.Source.File, Drafts: false, version.Items.Count - copies.Count));
                }

                continue;
            }

            if (version.Source.Masthead.Symbol is not null && counted.Find(c => c.Source.Sha256 != version.Source.Sha256) is { } other)
            {
                bool drafts = Shared(other, version) >= Draft;
                _findings.Add(new SymbolClash(version.Source, other.Source.File, drafts, Alone: 0));
                foreach (Version draft in drafts ? [other, version] : Array.Empty<Version>())
                {
                    string mark = $" ({Path.GetFileNameWithoutExtension(draft.Source.File)})";
                    _drafts[(draft.Source.File, draft.Source.Sha256)] = draft.Source.Meeting.EndsWith(mark, StringComparison.Ordinal)
                        ? draft.Source.Meeting
                        : draft.Source.Meeting + mark;
                }
            }

            counted.Add(version);
        }
    }

    private static bool IsCopy(Version a, Version b) =>
        a.Source.Format != b.Source.Format ? Shared(a, b) >= Copy : a.Texts.SetEquals(b.Texts);

    private static double Shared(Version a, Version b) => (double)a.Texts.Count(b.Texts.Contains) / Math.Min(a.Texts.Count, b.Texts.Count);

    private static string Number(Recommendation item) => item.Path.IsEmpty ? "" : string.Join(' ', item.Path);

    private static string Folded(Recommendation item) => string.Concat(
        item.SubItems.Select(s => s.Text).Prepend(item.Text).SelectMany(t => t).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)
            .Select(c => c == 'ё' ? 'е' : c));

    private sealed class Version
    {
        private readonly Lazy<HashSet<(string, string)>> _letters;

        public Version(SourceInfo source, Language language)
        {
            (Source, Language) = (source, language);
            _letters = new(() => [.. Items.Select(i => (i.Number, Letters(i.Text)))]);
        }

        public SourceInfo Source { get; }

        public Language Language { get; }

        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public HashSet<(string Number, string Text)> Items { get; } = [];

        /// <summary>
        /// Whether it has an item in the same words; a mark of a footnote that another format glues to a word is no other word.
        /// </summary>
        public bool Has((string Number, string Text) item) =>
            Texts.Contains(item.Text) || _letters.Value.Contains((item.Number, Letters(item.Text)));

        private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
    }
}
