using System.Runtime.InteropServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Draws what a page calls by name (ISO 32000-1, 8.8): counts images, carries out forms.</summary>
internal sealed class FormReader
{
    private const int MostNested = 8;

    private readonly InkedPageFactory _parts;
    private readonly ContentReader _reader;
    private int _nested;

    public FormReader(InkedPageFactory parts, ContentReader reader)
    {
        _parts = parts;
        _reader = reader;
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
                DrawForm(drawn);
                return false;
            default:
                throw new UnusualContentException("What is called is neither image nor form.");
        }
    }

    private void DrawForm(StreamToken form)
    {
        if (++_nested > MostNested)
        {
            throw new UnusualContentException("Forms call forms without end.");
        }

        bool resources = form.StreamDictionary.TryGet(NameToken.Resources, _parts.PdfScanner, out DictionaryToken? own);
        if (resources)
        {
            _parts.ResourceStore.LoadResourceDictionary(own!);
        }

        _reader.Push();
        try
        {
            _reader.ForgetFont();
            _reader.Transform(MatrixOf(form.StreamDictionary));
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

        _nested--;
    }

    private ArraySegment<byte> Content(StreamToken form)
    {
        ReadOnlyMemory<byte> content = form.Decode(_parts.FilterProvider, _parts.PdfScanner);
        return MemoryMarshal.TryGetArray(content, out ArraySegment<byte> own) ? own : content.ToArray();
    }

    private TransformationMatrix MatrixOf(DictionaryToken form) =>
        !form.TryGet(NameToken.Matrix, _parts.PdfScanner, out ArrayToken? matrix) ? TransformationMatrix.Identity
        : matrix.Data.Count == 6 && matrix.Data.All(static value => value is NumericToken)
            ? TransformationMatrix.FromArray([.. matrix.Data.Select(static value => ((NumericToken)value).Data)])
            : throw new UnusualContentException("A form has a matrix of its own kind.");
}
