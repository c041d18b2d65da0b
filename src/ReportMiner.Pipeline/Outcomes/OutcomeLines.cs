using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Outcomes;

/// <summary>
/// An outcome as the bytes that a worker sends: a line for its head, one for the document, one for each item, and, once the items are
/// tagged, one for the tags of each. The items stay bytes until somebody asks for them.
/// </summary>
internal sealed class OutcomeLines
{
    private const byte LineFeed = (byte)'\n';

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly OutcomeHead _head;

    private OutcomeLines(byte[] bytes, int[] starts, OutcomeHead head, Document document)
    {
        _bytes = bytes;
        _starts = starts;
        _head = head;
        Document = document;
    }

    public Document Document { get; }

    /// <summary>Number of items.</summary>
    public int Count => _head.Items;

    public double Milliseconds => _head.Milliseconds;

    /// <summary>All of it.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_starts[0].._starts[^1]);

    public static OutcomeLines Of(DocumentOutcome outcome) => Read(Write(outcome), 0);

    public static byte[] Write(DocumentOutcome outcome)
    {
        using var stream = new MemoryStream();
        WriteLine(stream, new OutcomeHead(OutcomeHead.Current, outcome.Items.Length, Tagged: false, outcome.Milliseconds));
        WriteLine(stream, outcome.Document);
        foreach (Recommendation item in outcome.Items)
        {
            WriteLine(stream, item);
        }

        return stream.ToArray();
    }

    /// <param name="bytes">Hold the outcome to their end.</param>
    /// <param name="start">Its first byte.</param>
    /// <exception cref="InvalidDataException">They hold none, or one of another version.</exception>
    public static OutcomeLines Read(byte[] bytes, int start)
    {
        int[] starts = StartsOf(bytes, start);
        OutcomeHead head = starts.Length > 2
            ? OutcomePart.Read<OutcomeHead>(bytes.AsSpan(starts[0]..(starts[1] - 1)))
            : throw new InvalidDataException("The bytes hold no outcome.");
        return head.Version == OutcomeHead.Current && head.Lines == starts.Length - 1
            ? new OutcomeLines(bytes, starts, head, OutcomePart.Read<Document>(bytes.AsSpan(starts[1]..(starts[2] - 1))))
            : throw new InvalidDataException("The outcome is of another version, or not whole.");
    }

    /// <summary>Bytes of an item as they were sent.</summary>
    public ReadOnlySpan<byte> ItemBytes(int item) => Line(2 + item);

    /// <summary>Bytes of the tags of an item; none while it has none.</summary>
    public ReadOnlySpan<byte> TagBytes(int item) => _head.Tagged ? Line(2 + _head.Items + item) : [];

    public Recommendation Item(int item) => ItemOf(ItemBytes(item), TagBytes(item)) with { Source = Document.Source };

    /// <summary>An item of its bytes and those of its tags, without its source.</summary>
    public static Recommendation ItemOf(ReadOnlySpan<byte> item, ReadOnlySpan<byte> tags)
    {
        Recommendation read = OutcomePart.Read<Recommendation>(item);
        return tags.IsEmpty ? read : OutcomePart.Read<ItemTags>(tags).Put(read);
    }

    public ImmutableArray<Recommendation> Items() => [.. Enumerable.Range(0, Count).Select(Item)];

    public DocumentOutcome ToOutcome() => new(Document, Items(), Milliseconds);

    /// <summary>The same with the tags of its items, which had none, and with what tagging said of the document.</summary>
    public OutcomeLines With(Document document, ImmutableArray<ItemTags> tags)
    {
        using var stream = new MemoryStream();
        WriteLine(stream, _head with { Tagged = true });
        WriteLine(stream, document);
        stream.Write(_bytes.AsSpan(_starts[2].._starts[^1]));
        foreach (ItemTags tag in tags)
        {
            WriteLine(stream, tag);
        }

        byte[] bytes = stream.ToArray();
        return new OutcomeLines(bytes, StartsOf(bytes, 0), _head with { Tagged = true }, document);
    }

    private static void WriteLine<T>(MemoryStream stream, T part)
    {
        OutcomePart.Write(stream, part);
        stream.WriteByte(LineFeed);
    }

    /// <summary>Where each line starts, and the end of the last. No value holds a line feed: JSON escapes it.</summary>
    private static int[] StartsOf(byte[] bytes, int start)
    {
        var starts = new List<int> { start };
        for (int at = start; at < bytes.Length;)
        {
            int end = bytes.AsSpan(at).IndexOf(LineFeed);
            at = end < 0 ? bytes.Length : at + end + 1;
            starts.Add(at);
        }

        return [.. starts];
    }

    private ReadOnlySpan<byte> Line(int number) => _bytes.AsSpan(_starts[number]..(_starts[number + 1] - 1));
}
