namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Cuts the content of a page into tokens without copying it. It knows only the plain grammar of ISO 32000: what departs from it is
/// unusual, and left to the library, which has rules for broken files.
/// </summary>
internal sealed class ContentScanner
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private static readonly bool[] Regular = RegularBytes();

    private readonly byte[] _content;
    private readonly int _end;
    private byte[] _text = new byte[256];
    private int _next;
    private int _written;

    public ContentScanner(ArraySegment<byte> content) =>
        (_content, _next, _end) = (content.Array!, content.Offset, content.Offset + content.Count);

    /// <summary>Value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>Where the last name, word or string begins: in the content, or for strings in <see cref="Text"/>.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>The bytes of all strings since <see cref="ForgetText"/>.</summary>
    public byte[] Text => _text;

    public ReadOnlySpan<byte> Bytes(int start, int length) => _content.AsSpan(start, length);

    public void ForgetText() => _written = 0;

    public TokenKind Next()
    {
        while (_next < _end)
        {
            byte b = _content[_next];
            if (IsSpace(b))
            {
                _next++;
            }
            else if (b == '%')
            {
                SkipComment();
            }
            else
            {
                return Read(b);
            }
        }

        return TokenKind.End;
    }

    private TokenKind Read(byte first)
    {
        switch (first)
        {
            case (byte)'(':
                ReadLiteral();
                return TokenKind.Text;
            case (byte)'<' when Peek(1) == '<':
                _next += 2;
                return TokenKind.DictionaryStart;
            case (byte)'<':
                ReadHexadecimal();
                return TokenKind.Text;
            case (byte)'>' when Peek(1) == '>':
                _next += 2;
                return TokenKind.DictionaryEnd;
            case (byte)'[':
                _next++;
                return TokenKind.ArrayStart;
            case (byte)']':
                _next++;
                return TokenKind.ArrayEnd;
            case (byte)'/':
                _next++;
                ReadRegular();
                return TokenKind.Name;
            case (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                throw new UnusualContentException("A delimiter stands alone.");
            case >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.':
                ReadNumber();
                return TokenKind.Number;
            default:
                ReadRegular();
                return TokenKind.Word;
        }
    }

    private int Peek(int ahead) => _next + ahead < _end ? _content[_next + ahead] : -1;

    private void SkipComment()
    {
        while (_next < _end && _content[_next] is not ((byte)'\n' or (byte)'\r'))
        {
            _next++;
        }
    }

    private void ReadRegular()
    {
        Start = _next;
        while (_next < _end && IsRegular(_content[_next]))
        {
            _next++;
        }

        Length = _next - Start;
    }

    /// <summary>The digits are put together as the library does it, so that both find the same value to the last bit.</summary>
    private void ReadNumber()
    {
        bool negative = _content[_next] == '-';
        _next += _content[_next] is (byte)'-' or (byte)'+' ? 1 : 0;
        long whole = 0, part = 0;
        int start = _next, point = -1;
        for (; _next < _end; _next++)
        {
            int digit = _content[_next] - '0';
            if (digit is >= 0 and <= 9)
            {
                (whole, part) = point < 0 ? (whole * 10 + digit, part) : (whole, part * 10 + digit);
            }
            else if (digit == '.' - '0' && point < 0)
            {
                point = _next;
            }
            else
            {
                break;
            }
        }

        int length = _next - start, fraction = point < 0 ? 0 : _next - point - 1;
        if (length > MostDigits || length == (point < 0 ? 0 : 1) || (_next < _end && IsRegular(_content[_next])))
        {
            throw new UnusualContentException("A number is not written as one.");
        }

        double value = fraction == 0 ? whole : whole + (part / Powers[fraction]);
        Number = negative && value != 0 ? -value : value;
    }

    private void ReadLiteral()
    {
        (Start, _next) = (_written, _next + 1);
        for (int depth = 1; _next < _end;)
        {
            byte b = _content[_next++];
            if (b == '\\')
            {
                ReadEscape();
                continue;
            }

            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                EndText();
                return;
            }

            if (b == '\r' || (b == ')' && Peek(0) == '\r'))
            {
                throw new UnusualContentException("A line ends in a string.");
            }

            Write(b);
        }

        throw new UnusualContentException("A string does not end.");
    }

    private void ReadEscape()
    {
        int b = Peek(0);
        _next++;
        if (b is >= '0' and <= '7')
        {
            int value = b - '0';
            for (int digits = 1; digits < 3 && Peek(0) is >= '0' and <= '7'; digits++)
            {
                value = (value * 8) + _content[_next++] - '0';
            }

            Write(value < 256 ? (byte)value : throw new UnusualContentException("An octal number is too large."));
            return;
        }

        Write(b switch
        {
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            'b' => (byte)'\b',
            'f' => (byte)'\f',
            -1 or '\r' or '\n' => throw new UnusualContentException("A line ends in a string."),
            ')' when Peek(0) == '\r' => throw new UnusualContentException("A line ends in a string."),
            _ => (byte)b,
        });
    }

    private void ReadHexadecimal()
    {
        (Start, _next) = (_written, _next + 1);
        int high = -1;
        for (; _next < _end && _content[_next] != '>'; _next++)
        {
            if (IsSpace(_content[_next]))
            {
                continue;
            }

            int digit = Digit(_content[_next]);
            if (high >= 0)
            {
                Write((byte)((high << 4) | digit));
            }

            high = high < 0 ? digit : -1;
        }

        if (high >= 0 || _next == _end)
        {
            throw new UnusualContentException("A hexadecimal string is not whole.");
        }

        _next++;
        EndText();
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => throw new UnusualContentException("A hexadecimal string holds something else."),
    };

    /// <summary>A string with a byte order mark has a meaning of its own.</summary>
    private void EndText()
    {
        Length = _written - Start;
        ReadOnlySpan<byte> text = _text.AsSpan(Start, Length);
        if (text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            throw new UnusualContentException("A string may be marked as text.");
        }
    }

    private void Write(byte b)
    {
        if (_written == _text.Length)
        {
            Array.Resize(ref _text, _written * 2);
        }

        _text[_written++] = b;
    }

    private static bool IsSpace(byte b) => b is 32 or 10 or 13 or 9 or 0 or 12;

    private static bool IsRegular(byte b) => Regular[b];

    private static bool[] RegularBytes()
    {
        var regular = new bool[256];
        regular.AsSpan().Fill(true);
        foreach (byte b in "\0\t\n\f\r ()<>[]{}/%"u8)
        {
            regular[b] = false;
        }

        return regular;
    }
}
