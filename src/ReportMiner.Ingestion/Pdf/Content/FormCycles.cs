using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Finds pages whose forms draw one another in a cycle, before anything follows the cycle and never returns.</summary>
internal sealed class FormCycles
{
    // Forms in forms in forms: more are made to exhaust the stack.
    private const int Deepest = 48;
    private const int MostForms = 20_000;

    private readonly IPdfTokenScanner _scanner;
    private readonly ILookupFilterProvider _filters;
    private readonly HashSet<IndirectReference> _done = [];
    private readonly List<IndirectReference> _open = [];
    private int _seen;

    private FormCycles(IPdfTokenScanner scanner, ILookupFilterProvider filters) => (_scanner, _filters) = (scanner, filters);

    /// <param name="page">Dictionary of the page.</param>
    /// <param name="scanner">Finds the objects of the file.</param>
    /// <param name="filters">Unpacks them.</param>
    /// <returns>Whether its forms draw one another in a cycle or are nested too deeply.</returns>
    public static bool IsOn(DictionaryToken page, IPdfTokenScanner scanner, ILookupFilterProvider filters) =>
        ResourcesOf(page, scanner, 0) is { } resources && new FormCycles(scanner, filters).Follow(resources, null);

    /// <summary>Pages inherit what the nodes above them name.</summary>
    private static DictionaryToken? ResourcesOf(DictionaryToken node, IPdfTokenScanner scanner, int height) =>
        node.TryGet(NameToken.Resources, scanner, out DictionaryToken? own) ? own
        : height < Deepest && node.TryGet(NameToken.Parent, scanner, out DictionaryToken? above) ? ResourcesOf(above, scanner, height + 1)
        : null;

    /// <param name="resources">The objects that names stand for.</param>
    /// <param name="content">Content that draws by these names; <see langword="null"/> where each of them counts as drawn.</param>
    private bool Follow(DictionaryToken resources, ReadOnlyMemory<byte>? content)
    {
        if (!resources.TryGet(NameToken.Xobject, _scanner, out DictionaryToken? named))
        {
            return false;
        }

        foreach ((string name, IToken token) in named.Data)
        {
            if (token is IndirectReferenceToken reference && (content is not { } bytes || IsCalled(bytes.Span, name))
                && Enters(reference.Data, resources))
            {
                return true;
            }
        }

        return false;
    }

    private bool Enters(IndirectReference reference, DictionaryToken outer)
    {
        if (_open.Contains(reference) || _open.Count == Deepest || ++_seen > MostForms)
        {
            return true;
        }

        if (!_done.Add(reference) || _scanner.Get(reference)?.Data is not StreamToken { StreamDictionary: var form } stream
            || !IsForm(form))
        {
            return false;
        }

        _open.Add(reference);
        DictionaryToken resources = form.TryGet(NameToken.Resources, _scanner, out DictionaryToken? own) ? own : outer;
        bool ring = Follow(resources, stream.Decode(_filters, _scanner));
        _open.RemoveAt(_open.Count - 1);
        return ring;
    }

    private static bool IsForm(DictionaryToken form) =>
        form.TryGet(NameToken.Subtype, out IToken kind) && kind is NameToken { Data: "Form" };

    private static bool IsCalled(ReadOnlySpan<byte> content, string name) => content.IndexOf(Encoding.Latin1.GetBytes("/" + name)) >= 0;
}
