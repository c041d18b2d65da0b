using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds which State speaks, where the document is a statement.</summary>
internal static class HeadSpeaker
{
    /// <param name="segments">Segments of the head.</param>
    /// <param name="heading">The heading that calls the document a statement; <see langword="null"/> where it is none.</param>
    /// <returns>Id of the State or group; <see langword="null"/> where the document is no statement or names none.</returns>
    public static string? Find(ImmutableArray<HeadSegment> segments, out string? heading)
    {
        heading = null;
        for (int i = 0; i < Math.Min(segments.Length, 12); i++)
        {
            if (HeadLines.IsStatement(segments[i].Text.ToLowerInvariant()))
            {
                heading = string.Join(' ', segments.Skip(i).TakeWhile(s => s.Block == segments[i].Block).Select(s => s.Text));
                ActorMention[] speakers = [.. ActorFinder.Find(heading).Where(m => m.Actor.Kind is ActorKind.State or ActorKind.Group)];
                return speakers.Length > 0 ? speakers[0].Actor.Id : null;
            }
        }

        return null;
    }
}
