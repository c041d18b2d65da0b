using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Gives the bytes of a shown string to a font, which finds where one code ends and the next begins.</summary>
internal sealed class StringBytes : IInputBytes
{
    private byte[] _bytes = [];
    private int _start;
    private int _length;
    private int _read;

    public long CurrentOffset => _read;

    public byte CurrentByte { get; private set; }

    public long Length => _length;

    public void Take(byte[] bytes, int start, int length) => (_bytes, _start, _length, _read) = (bytes, start, length, 0);

    public bool MoveNext()
    {
        if (_read == _length)
        {
            return false;
        }

        CurrentByte = _bytes[_start + _read++];
        return true;
    }

    public byte? Peek() => _read == _length ? null : _bytes[_start + _read];

    public bool IsAtEnd() => _read == _length;

    public void Seek(long position)
    {
        _read = (int)position;
        CurrentByte = _read == 0 ? (byte)0 : _bytes[_start + _read - 1];
    }

    public int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _length - _read);
        _bytes.AsSpan(_start + _read, count).CopyTo(buffer);
        Seek(_read + count);
        return count;
    }

    public void Dispose()
    {
    }
}
