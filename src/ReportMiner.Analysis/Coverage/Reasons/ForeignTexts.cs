using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage.Reasons;

/// <summary>
/// Recognises the parts of a document in which others speak: working papers and notes of States in its annexes, submissions of
/// organizations, and whole records of meetings.
/// </summary>
internal sealed partial class ForeignTexts
{
    private readonly bool[] _foreign;

    public ForeignTexts(Document document)
    {
        bool whole = document.Source.Masthead is var head
            && (Submitted().IsMatch(head.Title ?? "") || (head.Symbol is { } symbol && MeetingRecord().IsMatch(symbol.Text)));
        _foreign = new bool[document.Blocks.Length];
        bool inside = false;
        for (int i = 0; i < _foreign.Length; i++)
        {
            Block block = document.Blocks[i];
            if (block.Kind == BlockKind.Heading)
            {
                inside = Submitted().IsMatch(block.Text) || (inside && !PartTitle().IsMatch(block.Text));
            }

            _foreign[i] = whole || inside;
        }
    }

    /// <summary>Whether the block is part of such a text.</summary>
    public bool Contains(int block) => _foreign[block];

    /// <summary>A text and its author, who is no organ of the United Nations: the organs speak for the document.</summary>
    [GeneratedRegex(
        @"^(?!.{0,80}[Dd]raft (?:resolution|decision|text|declaration)).{0,200}?\b(?:(?:[Ww]orking paper|[Nn]on-paper|[Pp]roposal|"
            + @"[Ee]xplanatory note|[Ss]ubmission|[Ss]tatement)[^.]{0,60}? (?:(?:submitted|presented) )?by|"
            + @"[Ss]ubmitted (?:\w+ )?by) (?!the (?:Secretar|Chair|President|Committee|Commission|Conference|Council|Bureau|Working|"
            + @"Executive|High|Special|Board|Office|United Nations)|Chair|Member States)(?=the |[A-Z]|non-governmental)|"
            + @"(?:[Рр]абочий документ|[Зз]аявление|[Пп]редложение|[Пп]ояснительная записка)[^.]{0,80}?представленн\w+ (?!секретариат|"
            + @"Генеральн|Председател)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Submitted();

    [GeneratedRegex(@"^(?:Annex|Appendix|Chapter|Part|Приложение|Глава|Часть)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartTitle();

    [GeneratedRegex(@"[/.](?:PV|SR)[./]", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingRecord();
}
