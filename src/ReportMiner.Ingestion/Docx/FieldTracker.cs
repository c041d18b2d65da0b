using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Follows complex fields through a story: instructions are not text, results are.</summary>
internal sealed class FieldTracker
{
    private readonly Stack<Field> _open = new();
    private readonly HashSet<FieldChar> _unmatched;

    /// <param name="unmatched">Marks without a partner, from <see cref="Unmatched"/>.</param>
    public FieldTracker(HashSet<FieldChar> unmatched) => _unmatched = unmatched;

    /// <summary>Whether text at this place is shown.</summary>
    public bool Shows => _open.All(open => open.InResult);

    /// <summary>Whether this place lies in a table of contents that Word made.</summary>
    public bool InContents => _open.Any(open => open.InResult && open.Contents);

    /// <summary>Field marks without a partner. They are passed over: else the rest of the story would count as an instruction.</summary>
    public static HashSet<FieldChar> Unmatched(OpenXmlElement root)
    {
        var unmatched = new HashSet<FieldChar>();
        var begun = new Stack<FieldChar>();
        foreach (var mark in root.Descendants<FieldChar>())
        {
            switch (mark.FieldCharType?.InnerText)
            {
                case "begin":
                    begun.Push(mark);
                    break;
                case "end" when !begun.TryPop(out _):
                    unmatched.Add(mark);
                    break;
            }
        }

        unmatched.UnionWith(begun);
        return unmatched;
    }

    public void See(FieldChar mark)
    {
        if (_unmatched.Contains(mark))
        {
            return;
        }

        switch (mark.FieldCharType?.InnerText)
        {
            case "begin":
                _open.Push(new Field());
                break;
            case "separate" when _open.TryPeek(out var field):
                field.InResult = true;
                break;
            case "end":
                _open.TryPop(out _);
                break;
        }
    }

    public void Instruct(string instruction)
    {
        if (_open.TryPeek(out var field) && !field.InResult)
        {
            field.Instruction.Append(instruction);
        }
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public bool Contents => Instruction.ToString().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
    }
}
