using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds the operative paragraphs of resolutions and decisions: after a body's name and a preamble, paragraphs that begin with an operative verb.</summary>
internal static partial class ResolutionFinder
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        bool inResolution = false;
        int ordinal = 0;
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            Block block = view.Blocks[i];
            if (block.Kind == BlockKind.Paragraph && block.Label is null && Opening().IsMatch(block.Text))
            {
                inResolution = true;
                ordinal = 0;
                continue;
            }

            if (block.Kind == BlockKind.Paragraph && inResolution && IsOperative(block))
            {
                ordinal++;
                yield return Operative(view, i, ordinal);
            }
        }
    }

    private static bool IsOperative(Block block)
    {
        bool numbered = block.Path.Length == 1;
        bool ends = block.Text.Length > 0 && block.Text[^1] is ';' or '.' or ':' or ',';
        return (numbered || (ends && block.Text[^1] != ',' && block.Label is null))
            && OperativeVerbReader.Verb(block.Text, block.Language) is not null;
    }

    private static Candidate Operative(DocumentView view, int index, int ordinal)
    {
        Block block = view.Blocks[index];
        return new Candidate
        {
            Block = index,
            Blocks = [.. view.Whole(index)],
            Kind = RecommendationKind.Operative,
            Text = view.FullText(index),
            Label = block.Label ?? "",
            Path = block.Path,
            Ordinal = ordinal,
            SubItems = view.SubItems(index),
            Strength = OperativeVerbReader.Verb(block.Text, block.Language),
        };
    }

    /// <summary><c>The General Assembly,</c>, «Генеральная Ассамблея,»: the body's name and a comma, alone or with the preamble after it.</summary>
    [GeneratedRegex(@"^(The [^,.;:]{0,90}\b(Assembly|Council|Commission|Conference|Committee|Group|Meeting|Congress|Board|Parties|States)\b[^,.;:]{0,60}|[^,.;:]{0,60}\b(Ассамблея|Совет|Комиссия|Конференция|Комитет|Группа|Совещание|Конгресс)\b[^,.;:]{0,60}),(\s*$| (Recalling|Having|Noting|Aware|Mindful|Reaffirming|Guided|Considering|Concerned|Bearing|Recognizing|ссылаясь|отмечая|напоминая|учитывая|принимая|рассмотрев|признавая|подтверждая|руководствуясь|будучи|вновь|выражая))", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
