using System.Data.Common;
using System.Globalization;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Semantics.Index;

/// <summary>The tables of an index: items, their tags, stems, vectors and links. One thread at a time.</summary>
internal sealed class IndexFile : IDisposable
{
    private const int RowsAtOnce = 500;

    private readonly Lock _gate = new();
    private readonly IIndexEngine _engine;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private VectorTable? _vectors;
    private Dictionary<string, int>? _counts;
    private int? _count;
    private DbTransaction? _transaction;

    private IndexFile(IIndexEngine engine) => _engine = engine;

    /// <summary>Opens an index.</summary>
    /// <param name="engine">Where it is; closed with it, and where it cannot be opened.</param>
    /// <param name="model">Id of the embedding generator; a file of another model or layout must be rebuilt.</param>
    /// <exception cref="DbException">It cannot be read.</exception>
    public static IndexFile Open(IIndexEngine engine, string model)
    {
        var file = new IndexFile(engine);
        try
        {
            file.Foreign = !file.Has(model);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file is empty, or of another model or layout.</summary>
    public bool Foreign { get; private set; }

    public int Count => _count ??= Ask("SELECT count(*) FROM items", r => r.GetInt32(0))[0];

    /// <summary>Numbers in each vector of the file; <see langword="null"/> while it has none.</summary>
    public int? Dimensions =>
        Ask("SELECT length(vector) FROM vectors LIMIT 1", r => (int?)(r.GetInt32(0) / sizeof(ushort))).FirstOrDefault();

    public string? Fact(string name) => Ask("SELECT value FROM facts WHERE name = $1", r => r.GetString(0), name).FirstOrDefault();

    public void SetFact(string name, string value) =>
        Do("INSERT INTO facts VALUES($1, $2) ON CONFLICT(name) DO UPDATE SET value = excluded.value", name, value);

    /// <summary>Looks again whether the file is of a model, now that nobody else may change it.</summary>
    public void Look(string model) => Foreign = !Has(model);

    /// <summary>Empties the file, within the caller's transaction.</summary>
    public void MakeAnew(string model)
    {
        Do(_engine.Make);
        SetFact("layout", IndexTables.Version);
        SetFact("model", model);
        Foreign = false;
    }

    /// <summary>Does work in one transaction: all of it or none.</summary>
    public void InOne(Action work)
    {
        lock (_gate)
        {
            using DbTransaction transaction = Begin();
            try
            {
                work();
                _engine.Settle(this);
                transaction.Commit();
            }
            finally
            {
                _transaction = null;
                Forget();
            }
        }
    }

    /// <summary>Begins a transaction for work that waits in between; nobody else may use the file meanwhile.</summary>
    public DbTransaction Begin()
    {
        _transaction = _engine.Connection.BeginTransaction();
        if (_engine.Alone is { } alone)
        {
            Do(alone);
        }

        return _transaction;
    }

    /// <summary>Ends the changes of a transaction that <see cref="Begin"/> began, and forgets it.</summary>
    public void Commit()
    {
        _engine.Settle(this);
        _transaction!.Commit();
        End();
    }

    public Dictionary<string, byte[]> Hashes() =>
        Ask("SELECT id, hash FROM items", r => KeyValuePair.Create(r.GetString(0), r.GetFieldValue<byte[]>(1))).ToDictionary(
            StringComparer.Ordinal);

    public void Put(IndexedItem item)
    {
        Delete(item.Id);
        long row = Ask(
            "INSERT INTO items(id, hash, meeting, language, date, kind, strength, json) VALUES($1, $2, $3, $4, $5, $6, $7, $8) "
                + "RETURNING row",
            r => r.GetInt64(0),
            item.Id, ItemHash.OfLine(item.Json), item.Meeting, item.Language, item.Date, item.Kind, item.Strength, item.Json)[0];
        foreach ((string sort, string value) in Tags(item))
        {
            Do("INSERT INTO tags VALUES($1, $2, $3) ON CONFLICT DO NOTHING", sort, value, row);
        }

        _engine.Put(this, row, StemsOf(item), item.Text);
        if (!item.Vector.IsEmpty)
        {
            Do("INSERT INTO vectors VALUES($1, $2)", row, HalfVector.Pack(item.Vector.Span));
        }
    }

    public void Delete(string id)
    {
        foreach (long row in Ask("SELECT row FROM items WHERE id = $1", r => r.GetInt64(0), id))
        {
            _engine.Delete(this, row);
            Do("DELETE FROM vectors WHERE row = $1", row);
            Do("DELETE FROM tags WHERE row = $1", row);
            Do("DELETE FROM items WHERE row = $1", row);
        }

        Forget();
    }

    public void PutLinks(IEnumerable<LineageLink> links)
    {
        Do("DELETE FROM links");
        foreach (LineageLink link in links)
        {
            Do(
                "INSERT INTO links VALUES($1, $2, $3, $4, $5, $6)",
                link.Earlier,
                link.Later,
                link.Relation,
                link.StrengthChange,
                link.Certain ? 1 : 0,
                link.Evidence);
        }
    }

    /// <summary>Keeps what became of items, in the place of what was kept before.</summary>
    public void PutFates(IEnumerable<(string Id, string Status)> fates)
    {
        Do("DELETE FROM fates");
        foreach ((string id, string status) in fates)
        {
            Do("INSERT INTO fates VALUES($1, $2) ON CONFLICT DO NOTHING", id, status);
        }
    }

    public IndexedItem? Find(string id) =>
        Ask("SELECT json FROM items WHERE id = $1", r => IndexedItem.Read(r.GetString(0)), id).FirstOrDefault();

    public IndexedItem Item(long row) => Ask("SELECT json FROM items WHERE row = $1", r => IndexedItem.Read(r.GetString(0)), row)[0];

    public IndexedItem? WithVector(IndexedItem? item) => item is null ? null : item with
    {
        Vector = Ask(
            "SELECT vector FROM vectors JOIN items USING(row) WHERE id = $1",
            r =>
            {
                byte[] bytes = r.GetFieldValue<byte[]>(0);
                float[] vector = new float[bytes.Length / 2];
                HalfVector.Unpack(bytes, vector);
                return vector;
            },
            item.Id).FirstOrDefault(),
    };

    /// <returns>The links of an item, on either side.</returns>
    public List<LineageLink> LinksOf(string id) => Ask(
        "SELECT earlier, later, relation, change, certain, evidence FROM links WHERE earlier = $1 UNION SELECT earlier, later, "
            + "relation, change, certain, evidence FROM links WHERE later = $1 ORDER BY 1, 2, 3",
        r =>
            new LineageLink(
                r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetInt32(4) != 0, r.GetString(5)),
        id);

    /// <summary>Runs a query.</summary>
    /// <param name="sql">SQL with parameters <c>$1</c>, <c>$2</c>, …</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">Values of the parameters.</param>
    public List<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        lock (_gate)
        {
            return Read(Command(sql, values), read);
        }
    }

    /// <summary>Runs a query without parameters that is not asked again in the same words.</summary>
    private List<T> AskOnce<T>(string sql, Func<DbDataReader, T> read)
    {
        lock (_gate)
        {
            using DbCommand command = _engine.Connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = _transaction;
            return Read(command, read);
        }
    }

    private static List<T> Read<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <returns>All vectors; read from the file at the first call after a change.</returns>
    /// <param name="otherwise">Rows whose vectors are read where those of all are too many.</param>
    public VectorTable Vectors(Func<IEnumerable<long>>? otherwise = null)
    {
        lock (_gate)
        {
            return otherwise is null || Count <= _engine.MostVectors
                ? _vectors ??= ReadVectors("")
                : ReadVectors($" WHERE row IN ({Listed(otherwise())})");
        }
    }

    /// <returns>Items of rows, in the order of the rows.</returns>
    public List<(long Row, IndexedItem Item)> Items(IEnumerable<long> rows) =>
    [
        .. rows.Order().Chunk(RowsAtOnce).SelectMany(some => AskOnce(
            $"SELECT row, json FROM items WHERE row IN ({Listed(some)}) ORDER BY row",
            r => (r.GetInt64(0), IndexedItem.Read(r.GetString(1))))),
    ];

    /// <returns>The number of items with each stem.</returns>
    public Dictionary<string, int> StemCounts()
    {
        lock (_gate)
        {
            return _counts ??= _engine.Counts(this);
        }
    }

    /// <returns>Rows with any of some stems, the best first.</returns>
    public List<long> RowsOf(IReadOnlyList<string> stems, int top) => _engine.Rows(this, stems, top);

    /// <summary>Ends the use of a transaction that was committed.</summary>
    public void End()
    {
        _transaction = null;
        Forget();
    }

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _engine.Dispose();
    }

    /// <summary>The words that full text finds: those of the item, and the names of those who are asked or propose.</summary>
    internal static IEnumerable<string> StemsOf(IndexedItem item) =>
        BilingualWords.Of(item.Text).Concat(item.Addressees.Concat(item.Proposers).SelectMany(BilingualWords.Of));

    private static IEnumerable<(string Sort, string Value)> Tags(IndexedItem item) =>
        item.Themes.Select(t => ("theme", t)).Concat(item.Addressees.Select(a => ("addressee", a)))
            .Concat(item.Proposers.Select(p => ("proposer", p)));

    private void Forget() => (_vectors, _counts, _count) = (null, null, null);

    private bool Has(string model) =>
        Ask(_engine.FactsTables, r => r.GetInt32(0))[0] > 0 && Fact("layout") == IndexTables.Version && Fact("model") == model;

    /// <summary>Runs a statement with parameters <c>$1</c>, <c>$2</c>, …</summary>
    internal void Do(string sql, params ReadOnlySpan<object?> values)
    {
        DbCommand command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private static string Listed(IEnumerable<long> rows) =>
        string.Join(',', rows.Append(-1).Select(r => r.ToString(CultureInfo.InvariantCulture)));

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = _engine.Connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = _engine.ParameterName(i + 1);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private VectorTable ReadVectors(string which)
    {
        int count = AskOnce($"SELECT count(*) FROM vectors{which}", r => r.GetInt32(0))[0];
        int dimensions = Dimensions ?? 0;
        long[] rows = new long[count];
        float[] values = new float[checked(count * dimensions)];
        int at = 0;
        AskOnce($"SELECT row, vector FROM vectors{which} ORDER BY row", r =>
        {
            rows[at] = r.GetInt64(0);
            HalfVector.Unpack(r.GetFieldValue<byte[]>(1), values.AsSpan(at++ * dimensions, dimensions));
            return 0;
        });
        return new VectorTable(rows, values, dimensions);
    }
}
