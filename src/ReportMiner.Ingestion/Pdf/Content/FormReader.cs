using System.Runtime.InteropServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Draws what a page calls by name (ISO 32000-1, 8.8): counts images, carries out forms.</summary>
internal sealed class FormReader
{
    private const int MostNested = 24;
    private const int MostDrawn = 20_000;

    private readonly InkedPageFactory _parts;
    private readonly ContentReader _reader;
    private readonly PageInk _ink;
    private readonly DocumentLayers _layers;
    private readonly List<IndirectReference?> _open = [];
    private int _drawn;

    public FormReader(InkedPageFactory parts, ContentReader reader, PageInk ink, DocumentLayers layers)
    {
        _parts = parts;
        _reader = reader;
        _ink = ink;
        _layers = layers;
    }

    /// <returns>Whether it is an image.</returns>
    public bool Draw(NameToken name)
    {
        if (!_parts.ResourceStore.TryGetXObject(name, out StreamToken? drawn))
        {
            return false;
        }

        switch ((drawn.StreamDictionary.Data[NameToken.Subtype.Data] as NameToken)?.Data)
        {
            case "Image":
                return true;
            case "PS":
                return false;
            case "Form":
                Draw(drawn, _parts.ResourceStore.TryGetXObjectReference(name, out IndirectReference reference) ? reference : null);
                return false;
            default:
                throw new UnusualContentException("What is called is neither image nor form.");
        }
    }

    /// <summary>Carries out a form, unless it is being carried out already, or its layer is switched off.</summary>
    public void Draw(StreamToken form, IndirectReference? reference = null)
    {
        if (reference is not null && _open.Contains(reference))
        {
            _ink.Losses.Ring = true;
            return;
        }

        if (_open.Count == MostNested || ++_drawn > MostDrawn)
        {
            _ink.Losses.Endless = true;
            return;
        }

        if (_layers.Any && form.StreamDictionary.TryGet(NameToken.Create("OC"), out IToken layer) && _layers.Hides(layer))
        {
            return;
        }

        _open.Add(reference);

        bool resources = form.StreamDictionary.TryGet(NameToken.Resources, _parts.PdfScanner, out DictionaryToken? own);
        if (resources)
        {
            _parts.ResourceStore.LoadResourceDictionary(own!);
        }

        _reader.Push();
        try
        {
            _reader.ForgetFont();
            _reader.Transform(MatrixOf(form.StreamDictionary, _parts.PdfScanner));
            _reader.Read(Content(form));
        }
        finally
        {
            _reader.Pop();
            if (resources)
            {
                _parts.ResourceStore.UnloadResourceDictionary();
            }
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private ArraySegment<byte> Content(StreamToken form)
    {
        ReadOnlyMemory<byte> content = form.Decode(_parts.FilterProvider, _parts.PdfScanner);
        return MemoryMarshal.TryGetArray(content, out ArraySegment<byte> own) ? own : content.ToArray();
    }

    internal static TransformationMatrix MatrixOf(DictionaryToken form, IPdfTokenScanner scanner) =>
        !form.TryGet(NameToken.Matrix, scanner, out ArrayToken? matrix) ? TransformationMatrix.Identity
        : matrix.Data.Count == 6 && matrix.Data.All(static value => value is NumericToken)
            ? TransformationMatrix.FromArray([.. matrix.Data.Select(static value => ((NumericToken)value).Data)])
            : throw new UnusualContentException("A form has a matrix of its own kind.");
}
