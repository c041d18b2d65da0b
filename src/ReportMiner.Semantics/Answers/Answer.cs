using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Semantics.Questions;

namespace ReportMiner.Semantics.Answers;

/// <summary>An answer to a question: sentences of a model that were checked, or items by extraction, or nothing found.</summary>
public sealed record Answer
{
    public required string Question { get; init; }

    /// <summary>Language of the question.</summary>
    public required Language Language { get; init; }

    /// <summary>What of the question was understood as a filter.</summary>
    public ImmutableArray<UnderstoodPart> Understood { get; init; } = [];

    /// <summary>What a model wrote; empty for an answer by extraction.</summary>
    public ImmutableArray<AnswerSentence> Sentences { get; init; } = [];

    /// <summary>Items by theme and meeting, in order of time; empty for an answer of a model.</summary>
    public ImmutableArray<AnswerGroup> Groups { get; init; } = [];

    /// <summary>The model that wrote the answer; <see langword="null"/> for an answer by extraction.</summary>
    public string? Model { get; init; }

    /// <summary>Why the model was not used or not believed; <see langword="null"/> where there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool Nothing => Groups.IsEmpty && !Sentences.Any(s => s.Struck is null);
}
