using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison;

/// <summary>
/// The texts of meetings, by their places in the list of all items. A text at hand is several times as large as what it is read from, so
/// all are held only if they are few; otherwise only those of the last meetings, and the others are read again. Thread-safe.
/// </summary>
/// <param name="read">Reads the texts of a meeting.</param>
/// <param name="most">Texts to hold, and a sixteenth of them once there have been more; the last two meetings are held however large they
/// are.</param>
internal sealed class ParsedTextCache(Func<int, IReadOnlyDictionary<int, ComparedText>> read, int most)
{
    private readonly Dictionary<int, IReadOnlyDictionary<int, ComparedText>> _held = [];
    private readonly Queue<int> _order = new();
    private int _texts;
    private bool _many;

    public IReadOnlyDictionary<int, ComparedText> this[int meeting]
    {
        get
        {
            lock (_held)
            {
                if (_held.TryGetValue(meeting, out IReadOnlyDictionary<int, ComparedText>? known))
                {
                    return known;
                }
            }

            IReadOnlyDictionary<int, ComparedText> fresh = read(meeting);
            Put(meeting, fresh);
            return fresh;
        }
    }

    public void Put(int meeting, IReadOnlyDictionary<int, ComparedText> texts)
    {
        lock (_held)
        {
            if (!_held.TryAdd(meeting, texts))
            {
                return;
            }

            _order.Enqueue(meeting);
            _texts += texts.Count;
            _many |= _texts > most;
            while (_texts > (_many ? most / 16 : most) && _order.Count > 2)
            {
                _held.Remove(_order.Dequeue(), out IReadOnlyDictionary<int, ComparedText>? oldest);
                _texts -= oldest!.Count;
            }
        }
    }
}
