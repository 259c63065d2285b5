namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Counts what is unpacked, and stops at the limit.</summary>
internal sealed class UnpackedBytes(long limit)
{
    private long _read;

    /// <exception cref="InvalidDataException">More than a document of this kind can need.</exception>
    public void Add(int bytes)
    {
        _read += bytes;
        if (_read > limit)
            throw new InvalidDataException($"unpacks to more than {limit / (1024 * 1024)} MB, which no document needs");
    }
}

internal sealed class MeasuredStream(Stream inner, UnpackedBytes unpacked) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        unpacked.Add(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
