using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReportMiner.Postgres.Tests;

/// <summary>
/// A line between a worker and the database that can be cut: bytes no longer pass, and nobody is told, as where a cable is drawn.
/// </summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ManualResetEventSlim _whole = new(true);
    private readonly int _target;

    /// <param name="target">Port of the database.</param>
    public CutLine(int target)
    {
        _target = target;
        _listener.Start();
        _ = Task.Run(TakeAsync);
    }

    /// <summary>Port at which the database seems to be.</summary>
    public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    public void Cut() => _whole.Reset();

    public void Mend() => _whole.Set();

    public void Dispose()
    {
        _end.Cancel();
        _whole.Set();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient near = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Task.Run(() => Join(near));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private void Join(TcpClient near)
    {
        try
        {
            using (near)
            using (var far = new TcpClient("127.0.0.1", _target))
            {
                Task.WaitAny(Task.Run(() => Pass(near, far)), Task.Run(() => Pass(far, near)));
            }
        }
        catch (SocketException)
        {
            // The database is down: who called finds the line closed.
        }
    }

    private void Pass(TcpClient from, TcpClient to)
    {
        try
        {
            byte[] bytes = new byte[1 << 16];
            for (int read; (read = from.GetStream().Read(bytes)) > 0;)
            {
                _whole.Wait(_end.Token);
                to.GetStream().Write(bytes, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // One of the two has gone.
        }
    }
}
