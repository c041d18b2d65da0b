using UglyToad.PdfPig;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// The layers of a document (optional content, ISO 32000-1, 8.11) that are switched off when it is opened. It comes to the pages as the
/// log of the parsing options, the one object of ours that the library passes to the page reader.
/// </summary>
internal sealed class DocumentLayers : ILog
{
    private const int MostLayers = 10_000;
    private const int DeepestMembership = 8;

    private readonly HashSet<DictionaryToken> _off = new(ReferenceEqualityComparer.Instance);
    private PdfDocument? _document;

    /// <summary>Whether any layer is switched off; nearly no document has one.</summary>
    public bool Any => _off.Count > 0;

    /// <summary>Reads which layers are off. A catalogue that cannot be read switches none off.</summary>
    public void Read(PdfDocument document)
    {
        _document = document;
        try
        {
            if (Dictionary(document.Structure.Catalog.CatalogDictionary, "OCProperties") is not { } properties
                || Dictionary(properties, "D") is not { } usual)
            {
                return;
            }

            if (Entry(usual, "BaseState") is NameToken { Data: "OFF" })
            {
                _off.UnionWith(Groups(properties, "OCGs"));
                _off.ExceptWith(Groups(usual, "ON"));
            }

            _off.UnionWith(Groups(usual, "OFF"));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _off.Clear();
        }
    }

    /// <summary>Whether what belongs to a layer, or to several (a membership), is not shown.</summary>
    public bool Hides(IToken? owner) => Any && Resolve(owner) is DictionaryToken layer && !IsShown(layer, 0);

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
    }

    public void Error(string message)
    {
    }

    public void Error(string message, Exception ex)
    {
    }

    private bool IsShown(DictionaryToken layer, int depth)
    {
        if (depth > DeepestMembership || Entry(layer, "Type") is not NameToken { Data: "OCMD" })
        {
            return !_off.Contains(layer);
        }

        if (Entry(layer, "VE") is ArrayToken expression)
        {
            return Holds(expression, depth + 1);
        }

        List<DictionaryToken> members = Entry(layer, "OCGs") is DictionaryToken one ? [one] : [.. Groups(layer, "OCGs")];
        if (members.Count == 0)
        {
            return true;
        }

        return (Entry(layer, "P") as NameToken)?.Data switch
        {
            "AllOn" => members.TrueForAll(member => !_off.Contains(member)),
            "AnyOff" => members.Exists(_off.Contains),
            "AllOff" => members.TrueForAll(_off.Contains),
            _ => members.Exists(member => !_off.Contains(member)),
        };
    }

    /// <summary>A visibility expression: <c>[/And …]</c>, <c>[/Or …]</c>, <c>[/Not …]</c>.</summary>
    private bool Holds(ArrayToken expression, int depth)
    {
        if (depth > DeepestMembership || expression.Data.Count == 0 || expression.Data[0] is not NameToken { Data: var name })
        {
            return true;
        }

        IEnumerable<bool> values = expression.Data.Skip(1).Take(MostLayers).Select(Resolve).Select(operand => operand switch
        {
            ArrayToken inner => Holds(inner, depth + 1),
            DictionaryToken layer => IsShown(layer, depth + 1),
            _ => true,
        });
        return name switch
        {
            "And" => values.All(static shown => shown),
            "Or" => values.Any(static shown => shown),
            "Not" => !values.FirstOrDefault(),
            _ => true,
        };
    }

    private IEnumerable<DictionaryToken> Groups(DictionaryToken dictionary, string name) =>
        Entry(dictionary, name) is ArrayToken array ? array.Data.Take(MostLayers).Select(Resolve).OfType<DictionaryToken>() : [];

    private DictionaryToken? Dictionary(DictionaryToken dictionary, string name) => Entry(dictionary, name) as DictionaryToken;

    private IToken? Entry(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out IToken value) ? Resolve(value) : null;

    private IToken? Resolve(IToken? token) =>
        token is IndirectReferenceToken reference ? _document?.Structure.GetObject(reference.Data)?.Data : token;
}
