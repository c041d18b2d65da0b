namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>A file on a disk that takes no more than it has room for.</summary>
/// <param name="inner">What it is written to.</param>
/// <param name="take">Whether there is room for so many bytes more.</param>
internal sealed class FullDisk(Stream inner, Func<int, bool> take) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!take(count))
        {
            throw new IOException("No space left on device");
        }

        inner.Write(buffer, offset, count);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
