namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>A list that is filled again and again: it keeps its memory and gives access to its items in place.</summary>
internal sealed class Buffer<T>
{
    private T[] _items = new T[32];

    public int Count { get; private set; }

    public Span<T> Items => _items.AsSpan(0, Count);

    public ref T this[int i] => ref Items[i];

    public void Clear() => Count = 0;

    /// <summary>Removes the last item.</summary>
    public T Take() => _items[--Count];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }
}
