using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>How letters look once all levels of formatting are taken together.</summary>
/// <param name="Style">Type, position and spacing.</param>
/// <param name="Hidden">Whether they are hidden text.</param>
/// <param name="Size">Size of the letters in points.</param>
internal readonly record struct CharacterFormat(TextStyle Style, bool Hidden, double Size)
{
    /// <summary>The size that Word takes where a document says none.</summary>
    private const double UsualSize = 10;

    /// <summary>Space between letters, in points, that a reader sees as letter-spacing; templates set up to half a point for fit.</summary>
    private const double VisibleSpread = 1.5;

    /// <summary>
    /// Takes the levels together. Bold, italic and hidden are toggles (ECMA-376 part 1, 17.7.3): set in both the paragraph's and the
    /// character's style they cancel out; set in the document's defaults they hold; direct formatting has the last word.
    /// </summary>
    public static CharacterFormat From(RunTraits direct, RunTraits character, RunTraits paragraph, RunTraits defaults)
    {
        var style = TextStyle.Plain;
        style |= Toggle(direct.Bold, character.Bold, paragraph.Bold, defaults.Bold) ? TextStyle.Bold : 0;
        style |= Toggle(direct.Italic, character.Italic, paragraph.Italic, defaults.Italic) ? TextStyle.Italic : 0;
        var rest = direct.Over(character).Over(paragraph).Over(defaults);
        style |= rest.Raised == true ? TextStyle.Superscript : 0;
        style |= rest.Underlined == true ? TextStyle.Underlined : 0;
        style |= rest.Spread >= VisibleSpread ? TextStyle.LetterSpaced : 0;
        var hidden = Toggle(direct.Hidden, character.Hidden, paragraph.Hidden, defaults.Hidden);
        return new CharacterFormat(style, hidden, rest.Size ?? UsualSize);
    }

    private static bool Toggle(bool? direct, bool? character, bool? paragraph, bool? defaults) =>
        direct ?? (defaults == true || (character == true) ^ (paragraph == true));
}
