using System.Collections.Immutable;
using System.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Writes paragraphs down as the lines of a manuscript.</summary>
internal sealed class ManuscriptWriter
{
    private const double TwipsPerPoint = 20;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();
    private readonly Omissions _omissions;
    private readonly double _bodySize;
    private int _tables;

    /// <param name="omissions">Takes the account of characters that composition saves.</param>
    /// <param name="bodySize">Size of ordinary letters in points: the em of indents.</param>
    public ManuscriptWriter(Omissions omissions, double bodySize)
    {
        _omissions = omissions;
        _bodySize = bodySize;
    }

    public string Text => _text.ToString();

    public ImmutableArray<Line> Lines => _lines.ToImmutable();

    /// <returns>The number of a table that begins.</returns>
    public int NextTable() => _tables++;

    /// <summary>Writes a paragraph. One without text is dropped unless a number is at its head: such a line is empty.</summary>
    /// <returns>Whether a line was written.</returns>
    public bool Write(StyledText content, ParagraphSetting setting, string? label, Placement place, string? noteMark)
    {
        _omissions.Composed += content.Composed;
        if (content.Text.Length == 0 && label is (null or "•"))
        {
            return false;
        }

        var start = _text.Length;
        _text.Append(content.Text).Append('\n');
        _lines.Add(new Line
        {
            Start = start,
            End = start + content.Text.Length,
            Role = place.Role == LineRole.Body && setting.Contents ? LineRole.Furniture : place.Role,
            ParagraphStart = ParagraphStart.Begins,
            Indent = Math.Round(setting.Indent / TwipsPerPoint / _bodySize, 2),
            Centered = setting.Centered,
            FontSize = content.Size(),
            Style = content.Style(),
            Spans = content.Spans(start),
            HeadingLevel = place is { Role: LineRole.Body or LineRole.Table, Masthead: false } ? setting.HeadingLevel : 0,
            AutoLabel = label,
            ListDepth = setting.List is null ? 0 : setting.List.Level + 1,
            Cell = place.Cell,
            FootnoteMark = noteMark,
        });
        return true;
    }
}
