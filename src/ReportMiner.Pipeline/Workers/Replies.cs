namespace ReportMiner.Pipeline.Workers;

/// <summary>The replies that are awaited from one worker.</summary>
internal sealed class Replies
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, PendingReply> _awaited = [];
    private int _last;
    private bool _closed;

    public bool Closed
    {
        get
        {
            lock (_gate)
            {
                return _closed;
            }
        }
    }

    /// <summary>A reply with a number of its own. From a worker that is lost it fails at once.</summary>
    public PendingReply Expect()
    {
        lock (_gate)
        {
            var reply = new PendingReply(++_last);
            if (_closed)
            {
                reply.Fail(WorkerLoss.Unclear);
            }
            else
            {
                _awaited.Add(reply.Number, reply);
            }

            return reply;
        }
    }

    public void Give(int number, byte[] message)
    {
        lock (_gate)
        {
            if (_awaited.Remove(number, out PendingReply? reply))
            {
                reply.Come(message);
            }
        }
    }

    /// <summary>
    /// Fails all that are awaited. Only a file that was alone in its worker, or took too long, is known to be the reason.
    /// </summary>
    /// <param name="reason">Says why the worker was lost; may take its time.</param>
    public void Close(Func<WorkerLoss> reason)
    {
        lock (_gate)
        {
            _closed = true;
        }

        WorkerLoss loss = reason();
        lock (_gate)
        {
            bool alone = _awaited.Count == 1;
            foreach (PendingReply reply in _awaited.Values)
            {
                reply.Fail(reply.Overdue ? WorkerLoss.Time : alone ? loss : WorkerLoss.Unclear);
            }

            _awaited.Clear();
        }
    }
}
