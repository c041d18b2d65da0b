using System.Text;
using System.Text.Json;

namespace ReportMiner.Web.Desk;

/// <summary>Who of a team has which item open, told to all as it changes. It is nowhere kept: a page that is gone is at no item.</summary>
/// <param name="live">Tells it.</param>
internal sealed class Presence(LiveFeed live)
{
    private const int MostText = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Place> _pages = new(StringComparer.Ordinal);

    /// <summary>Tells a page what happens until it goes.</summary>
    /// <param name="http">The page's request.</param>
    /// <param name="page">A name that the page has given itself; a page that connects anew keeps it.</param>
    /// <param name="who">Who looks at it.</param>
    public async Task ListenAsync(HttpContext http, string page, string who)
    {
        string key = Key(page, who);
        lock (_gate)
        {
            Place now = _pages.GetValueOrDefault(key) ?? new Place(who, "", 0);
            _pages[key] = now with { Listening = now.Listening + 1 };
        }

        try
        {
            await live.ListenAsync(http);
        }
        finally
        {
            Leave(key);
        }
    }

    /// <summary>Notes which item a page shows; one that does not listen is not noted.</summary>
    public void At(string page, string who, string item)
    {
        lock (_gate)
        {
            if (!_pages.TryGetValue(Key(page, who), out Place? now) || item.Length > MostText)
            {
                return;
            }

            _pages[Key(page, who)] = now with { Item = item };
        }

        Tell();
    }

    private void Leave(string key)
    {
        lock (_gate)
        {
            Place now = _pages[key];
            if (now.Listening > 1)
            {
                _pages[key] = now with { Listening = now.Listening - 1 };
                return;
            }

            _pages.Remove(key);
            if (now.Item.Length == 0)
            {
                return;
            }
        }

        Tell();
    }

    private void Tell()
    {
        Place[] here;
        lock (_gate)
        {
            here = [.. _pages.Values.Where(p => p.Item.Length > 0).DistinctBy(p => (p.Who, p.Item))
                .OrderBy(p => p.Who, StringComparer.Ordinal)];
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("people");
            foreach (Place place in here)
            {
                json.WriteStartObject();
                json.WriteString("who", place.Who);
                json.WriteString("item", place.Item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        live.Tell("here", Encoding.UTF8.GetString(stream.ToArray()));
    }

    // Nobody can speak for another's page.
    private static string Key(string page, string who) => $"{who}\n{(page.Length > MostText ? page[..MostText] : page)}";

    private sealed record Place(string Who, string Item, int Listening);
}
