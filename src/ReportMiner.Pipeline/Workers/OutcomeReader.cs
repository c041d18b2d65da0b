using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// Reads what <see cref="OutcomeWriter"/> writes. The items share the source of their document, as later stages rely on, and the texts that most of
/// them have in common.
/// </summary>
internal sealed class OutcomeReader(Stream stream) : BinaryReader(stream, OutcomeFormat.Encoding, leaveOpen: true)
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public DocumentOutcome ReadOutcome()
    {
        Document document = ReadDocument();
        return new DocumentOutcome(document, Array(() => ReadItem(document.Source)), ReadDouble());
    }

    private Document ReadDocument() => new()
    {
        Source = ReadSource(),
        Status = (DocumentStatus)ReadByte(),
        Languages = Array(() => (Language)ReadByte()),
        Completeness = new Completeness(Array(ReadChain), new CharacterAccount(ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32())),
        Diagnostics = Array(() => new Diagnostic(ReadString(), (Severity)ReadByte(), ReadString(), Number(), Number(), Number())),
        Blocks = Array(ReadBlock),
    };

    private Block ReadBlock() => new()
    {
        Kind = (BlockKind)ReadByte(),
        Level = ReadInt32(),
        Label = Text(),
        Path = Array(ReadString),
        Text = ReadString(),
        Language = (Language)ReadByte(),
        Pages = Array(ReadInt32),
        Spans = Array(ReadSpan),
        Boxes = Array(ReadPlace),
        Section = Array(ReadInt32),
        Parent = ReadInt32(),
        Cells = Array(() => new TableCell(ReadInt32(), ReadString(), ReadBoolean())),
        Table = ReadInt32(),
        TableHeader = ReadBoolean(),
        FootnoteMarks = Array(ReadString),
        Bold = Array(ReadSpan),
        Italic = Array(ReadSpan),
    };

    private TextSpan ReadSpan() => new(ReadInt32(), ReadInt32());

    private PageBox ReadPlace() => new(ReadInt32(), new Box(ReadDouble(), ReadDouble(), ReadDouble(), ReadDouble()));

    private SourceInfo ReadSource() => new()
    {
        File = ReadString(),
        Sha256 = ReadString(),
        Size = ReadInt64(),
        Format = (SourceFormat)ReadByte(),
        PageCount = ReadInt32(),
        Masthead = ReadMasthead(),
        Meeting = ReadString(),
    };

    private Masthead ReadMasthead() => new()
    {
        Symbol = Maybe(ReadSymbol),
        Distribution = Text(),
        Date = ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null,
        Version = Text(),
        Original = Text(),
        Body = Text(),
        Session = Text(),
        Place = Text(),
        AgendaItem = Text(),
        Title = Text(),
        JobNumber = Text(),
        Speaker = Text(),
        Meeting = Text(),
    };

    private DocumentSymbol ReadSymbol() => new()
    {
        Text = ReadString(),
        Bodies = Array(ReadString),
        Nature = Text(),
        Session = Text(),
        Number = Text(),
        Modifications = Array(ReadString),
        Recognised = ReadBoolean(),
    };

    private NumberChain ReadChain() => new(ReadString(), ReadString(), ReadString(), ReadInt32(), Array(ReadString), Array(ReadString));

    private Recommendation ReadItem(SourceInfo source) => new()
    {
        Source = source,
        Id = ReadString(),
        Language = (Language)ReadByte(),
        Section = Array(Shared),
        Paragraph = Maybe(Shared),
        Label = Shared(),
        Path = Array(Shared),
        Ordinal = ReadInt32(),
        Kind = (RecommendationKind)ReadByte(),
        Text = ReadString(),
        Chapeau = Maybe(Shared),
        SubItems = Array(() => new SubItem(ReadString(), ReadString())),
        Themes = Array(() => new ThemeTag(Shared(), ReadDouble(), Array(() => new Evidence(ReadInt32(), ReadInt32(), ReadDouble())))),
        Addressees = Array(Shared),
        Proposers = Array(Shared),
        Strength = Maybe(Shared),
        Position = Maybe(Shared),
        References = Array(Shared),
        Provenance = new Provenance(Array(ReadInt32), ReadInt32(), ReadInt32(), Array(ReadPlace)),
        TakenUpBy = Text(),
        Action = Maybe(() => new ActionGrade(ReadInt32(), ReadDouble())),
        Model = Maybe(Shared),
        ThemesDecided = ReadBoolean(),
    };

    /// <summary>A text that other items are likely to have too: kept once.</summary>
    private string Shared()
    {
        string text = ReadString();
        if (_shared.TryGetValue(text, out string? first))
        {
            return first;
        }

        _shared.Add(text);
        return text;
    }

    private string? Text() => Maybe(ReadString);

    private int? Number()
    {
        bool known = ReadBoolean();
        int number = ReadInt32();
        return known ? number : null;
    }

    private T? Maybe<T>(Func<T> read)
        where T : class => ReadBoolean() ? read() : null;

    private ImmutableArray<T> Array<T>(Func<T> read)
    {
        int length = Read7BitEncodedInt();
        if (length < 0 || length > BaseStream.Length - BaseStream.Position)
        {
            throw new FormatException("A list is longer than what holds it.");
        }

        var values = ImmutableArray.CreateBuilder<T>(length);
        for (int i = 0; i < length; i++)
        {
            values.Add(read());
        }

        return values.MoveToImmutable();
    }
}
