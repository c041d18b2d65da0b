using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>Fragments without a space between them.</summary>
public sealed record Word(ImmutableArray<Fragment> Fragments)
{
    public string Text => string.Concat(Fragments.Select(f => f.Text));

    /// <summary>Parts fragments at their spaces; a no-break space stays within its word.</summary>
    public static IReadOnlyList<Word> Split(IEnumerable<Fragment> fragments)
    {
        var words = new List<Word>();
        var current = ImmutableArray.CreateBuilder<Fragment>();
        foreach (Fragment fragment in fragments)
        {
            string[] parts = fragment.Text.Split(' ');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    Close(words, current);
                }

                if (parts[i].Length > 0)
                {
                    current.Add(fragment with { Text = parts[i] });
                }
            }
        }

        Close(words, current);
        return words;
    }

    public static IReadOnlyList<Word> Split(string text, Face face) => Split([new Fragment(text, face)]);

    /// <summary>
    /// The word before and after a cut at a character of <see cref="Text"/>; the mark is put at the end of the first part.
    /// </summary>
    public (Word Left, Word Right) Cut(int at, string mark)
    {
        var left = ImmutableArray.CreateBuilder<Fragment>();
        var right = ImmutableArray.CreateBuilder<Fragment>();
        int start = 0;
        foreach (Fragment fragment in Fragments)
        {
            int cut = Math.Clamp(at - start, 0, fragment.Text.Length);
            if (cut > 0)
            {
                left.Add(fragment with { Text = fragment.Text[..cut] });
            }

            if (cut < fragment.Text.Length)
            {
                right.Add(fragment with { Text = fragment.Text[cut..] });
            }

            start += fragment.Text.Length;
        }

        if (mark.Length > 0)
        {
            left[^1] = left[^1] with { Text = left[^1].Text + mark };
        }

        return (new Word(left.ToImmutable()), new Word(right.ToImmutable()));
    }

    private static void Close(List<Word> words, ImmutableArray<Fragment>.Builder current)
    {
        if (current.Count > 0)
        {
            words.Add(new Word(current.ToImmutable()));
            current.Clear();
        }
    }
}
