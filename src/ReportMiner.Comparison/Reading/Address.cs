using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Reading;

/// <summary>
/// Finds the part of a text that only says who is asked and how: "The Executive Director should", «Комиссия, возможно, пожелает»,
/// "Requests the Secretary-General to". Every second item of a meeting begins so; it says nothing of the matter. What is to be done to
/// something ("The levy should be paid") and subjects that nobody's name heads ("The reports of States should") are no such part.
/// </summary>
internal static class Address
{
    /// <summary>Words within which the one who is asked is named.</summary>
    private const int Longest = 10;

    /// <summary>Russian puts the one who is asked first, behind a word that tells which: «заинтересованным государствам следует».</summary>
    private const int HeadWithin = 3;

    private static readonly HashSet<string> Openers = Set("also further strongly again likewise therefore также далее вновь настоятельно");

    private static readonly HashSet<string> Performing =
        Set(
            "requests invites urges encourages calls asks appeals recommends decides agrees "
                + "просит призывает предлагает рекомендует поручает приглашает побуждает поощряет постановляет решает");

    private static readonly HashSet<string> Modals =
        Set(
            "should must shall may might can could ought needs need is are "
                + "следует надлежит необходимо нужно рекомендуется предлагается должны должен должна должно обязаны обязан обязана "
                + "могут может вправе пожелает пожелают");

    private static readonly HashSet<string> Asked =
        Set("encouraged invited requested urged called recommended asked required obliged expected advised");

    private static readonly HashSet<string> Between = Set("also therefore further strongly upon on to wish continue также");

    private static readonly HashSet<string> Prepositions =
        Set("of in for with that which who from on under concerned to by at not including as");

    /// <returns>End of that part, in UTF-16 code units from the beginning of the text; 0 where the text begins with what it asks.</returns>
    public static int End(string text)
    {
        List<Word> words = [.. Words.Of(text).Take((2 * Longest) + 2)];
        string[] lower = [.. words.Select(w => w.Lower)];
        int first = 0;
        while (first < lower.Length && Openers.Contains(lower[first]))
        {
            first++;
        }

        int end = Length(lower, first);
        return end == 0 || end >= words.Count || IsBroken(text, words[end].Start) ? 0 : words[end - 1].End;
    }

    /// <returns>Number of words of the part.</returns>
    private static int Length(string[] words, int first) =>
        first >= words.Length ? 0
        : Performing.Contains(words[first]) ? AfterVerb(words, first + 1)
        : words[first] is "рекомендуется" or "предлагается" && first + 1 < words.Length && words[first + 1] == "чтобы"
            ? AfterThat(words, first + 2)
            : AfterModal(words, first);

    /// <summary>"Requests the Secretariat to prepare", "recommends that States adopt", «просит Секретариат подготовить».</summary>
    private static int AfterVerb(string[] words, int first)
    {
        for (int i = first; i < Math.Min(words.Length, first + Longest); i++)
        {
            if (words[i] is "that" or "чтобы")
            {
                return AfterThat(words, i + 1);
            }

            if (words[i] == "to")
            {
                return i + 1;
            }

            if (Infinitives.Is(words[i]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"That States should adopt", "that States adopt".</summary>
    private static int AfterThat(string[] words, int first)
    {
        int modal = AfterModal(words, first);
        return modal > 0 ? modal : Enumerable.Range(first, HeadWithin).Select(i => Actor(words, i)).FirstOrDefault(end => end > 0);
    }

    private static int AfterModal(string[] words, int first)
    {
        int modal = Array.FindIndex(words, first, Math.Min(words.Length - first, Longest), Modals.Contains);
        if (modal <= first || !IsActor(words, first, modal))
        {
            return 0;
        }

        int end = modal + 1;
        bool passive = words[modal] is "is" or "are";
        for (; end < words.Length && (Between.Contains(words[end]) || Asked.Contains(words[end]) || words[end] is "be" or "быть"); end++)
        {
            passive |= words[end] is "be" or "быть";
            if (passive && Asked.Contains(words[end]))
            {
                passive = false;
            }
        }

        return passive ? 0 : end;
    }

    /// <summary>In English the last word before "of" and "in" heads the subject; in Russian one of the first.</summary>
    private static bool IsActor(string[] words, int first, int end)
    {
        if (words[first][0] >= 'Ѐ')
        {
            return Enumerable.Range(first, Math.Min(HeadWithin, end - first)).Any(i => Actor(words, i) > 0);
        }

        int stop = Array.FindIndex(words, first + 1, end - first - 1, Prepositions.Contains);
        int head = stop < 0 ? end : stop;
        return Enumerable.Range(first, head - first).Any(i => Actor(words, i) == head);
    }

    /// <returns>End of the name of somebody that begins at a word; 0 for none.</returns>
    private static int Actor(string[] words, int at) =>
        at < words.Length && ChangeVocabulary.Default.Find(words, at) is { Class: ChangeClass.Actor } form ? at + form.Words.Length : 0;

    /// <summary>Whether another sentence begins before it ends.</summary>
    private static bool IsBroken(string text, int end) =>
        text.AsSpan(0, end) is var part && (part.IndexOfAny(";:\n") >= 0 || part.IndexOf(". ", StringComparison.Ordinal) >= 0);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
