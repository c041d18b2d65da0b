namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The values before an operator.</summary>
internal sealed class Operands
{
    private readonly Buffer<Operand> _values = new();

    public int Count => _values.Count;

    public Operand this[int i] => _values[i];

    public void Add(in Operand operand) => _values.Add(operand);

    public void Clear() => _values.Clear();

    /// <returns>The value of the i-th, which must be a number.</returns>
    public double Number(int i) => At(i, TokenKind.Number).Number;

    public Operand At(int i, TokenKind kind) =>
        _values[i].Kind == kind ? _values[i] : throw new UnusualContentException("A value is of another kind than its operator takes.");

    /// <returns>The value next to the operator: what stands before it in a broken file is left over from another one.</returns>
    public Operand Last(TokenKind kind)
    {
        Expect(Math.Max(1, Count));
        return At(Count - 1, kind);
    }

    /// <summary>Refuses any other number of values.</summary>
    public void Expect(int count)
    {
        if (Count != count)
        {
            throw new UnusualContentException("An operator has too few or too many values.");
        }
    }

    public void ExpectNumbers(int count)
    {
        Expect(count);
        for (int i = 0; i < count; i++)
        {
            At(i, TokenKind.Number);
        }
    }
}
