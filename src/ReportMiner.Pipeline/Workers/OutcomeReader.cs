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
/// Reads what <see cref="OutcomeWriter"/> writes. The items share the source of their document, as later stages rely on. Items are read often, so
/// their lists are read without a delegate for each.
/// </summary>
internal sealed class OutcomeReader(byte[] bytes, int start, int end) : ByteReader(bytes, start, end)
{
    public DocumentOutcome ReadOutcome()
    {
        Document document = ReadDocument();
        return new DocumentOutcome(document, Array(r => r.ReadItem(document.Source)), ReadDouble());
    }

    private Document ReadDocument() => new()
    {
        Source = ReadSource(),
        Status = (DocumentStatus)ReadByte(),
        Languages = Array(static r => (Language)r.ReadByte()),
        Completeness = new Completeness(Array(static r => r.ReadChain()), new CharacterAccount(ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32()))
        {
            Asks = new AskAccount(
                Array(static r => new AskCount((AskReason)r.ReadByte(), r.ReadInt32())),
                Array(static r => new OpenAsk((AskSign)r.ReadByte(), r.ReadString(), r.ReadString(), r.Number(), r.ReadInt32(), r.ReadInt32()))),
        },
        Diagnostics = Array(static r => new Diagnostic(r.ReadString(), (Severity)r.ReadByte(), r.ReadString(), r.Number(), r.Number(), r.Number())),
        Blocks = Array(static r => r.ReadBlock()),
    };

    private Block ReadBlock() => new()
    {
        Kind = (BlockKind)ReadByte(),
        Level = ReadInt32(),
        Label = Text(),
        Path = Texts(),
        Text = ReadString(),
        Language = (Language)ReadByte(),
        Pages = Numbers(),
        Spans = Spans(),
        Boxes = Places(),
        Section = Numbers(),
        Parent = ReadInt32(),
        Cells = Array(static r => new TableCell(r.ReadInt32(), r.ReadString(), r.ReadBoolean())),
        Table = ReadInt32(),
        TableHeader = ReadBoolean(),
        FootnoteMarks = Texts(),
        Bold = Spans(),
        Italic = Spans(),
    };

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
        Symbol = ReadBoolean() ? ReadSymbol() : null,
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
        Bodies = Texts(),
        Nature = Text(),
        Session = Text(),
        Number = Text(),
        Modifications = Texts(),
        Recognised = ReadBoolean(),
    };

    private NumberChain ReadChain() => new(ReadString(), ReadString(), ReadString(), ReadInt32(), Texts(), Texts());

    public Recommendation ReadItem(SourceInfo source) => new()
    {
        Source = source,
        Id = ReadString(),
        Language = (Language)ReadByte(),
        Section = Texts(),
        Paragraph = Text(),
        Label = ReadString(),
        Path = Texts(),
        Ordinal = ReadInt32(),
        Kind = (RecommendationKind)ReadByte(),
        Text = ReadString(),
        Chapeau = Text(),
        SubItems = Array(static r => new SubItem(r.ReadString(), r.ReadString())),
        Themes = Array(static r => new ThemeTag(r.ReadString(), r.ReadDouble(), r.Array(static r => new Evidence(r.ReadInt32(), r.ReadInt32(), r.ReadDouble())))),
        Addressees = Texts(),
        Proposers = Texts(),
        Strength = Text(),
        Position = Text(),
        References = Texts(),
        Provenance = new Provenance(Numbers(), ReadInt32(), ReadInt32(), Places()),
        TakenUpBy = Text(),
        Action = ReadBoolean() ? new ActionGrade(ReadInt32(), ReadDouble()) : null,
        Model = Text(),
        ThemesDecided = ReadBoolean(),
    };

    private string? Text() => ReadBoolean() ? ReadString() : null;

    private ImmutableArray<string> Texts() => Array(static r => r.ReadString());

    private ImmutableArray<int> Numbers() => Array(static r => r.ReadInt32());

    private ImmutableArray<TextSpan> Spans() => Array(static r => new TextSpan(r.ReadInt32(), r.ReadInt32()));

    private ImmutableArray<PageBox> Places() =>
        Array(static r => new PageBox(r.ReadInt32(), new Box(r.ReadDouble(), r.ReadDouble(), r.ReadDouble(), r.ReadDouble())));

    private int? Number()
    {
        bool known = ReadBoolean();
        int number = ReadInt32();
        return known ? number : null;
    }

    private ImmutableArray<T> Array<T>(Func<OutcomeReader, T> read)
    {
        int length = Read7BitEncodedInt();
        if (length == 0)
        {
            return [];
        }

        if (length < 0 || length > Left)
        {
            throw new FormatException("A list is longer than what holds it.");
        }

        var values = ImmutableArray.CreateBuilder<T>(length);
        for (int i = 0; i < length; i++)
        {
            values.Add(read(this));
        }

        return values.MoveToImmutable();
    }
}
