namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Reads what follows a place, at most what fits; nothing at the end.</summary>
internal delegate ValueTask<int> LeerParte(long desde, Memory<byte> destino, CancellationToken ct);

/// <summary>What is never whole in memory, read forward: it knows how long it is, and to seek is to skip.</summary>
/// <param name="origen">What it reads from, to be let go with it.</param>
/// <param name="saltable">False for what another stream buffers: it would ask it back what it did not use.</param>
internal sealed class LecturaPorPartes(long largo, LeerParte leer, Stream? origen = null, bool saltable = true) : Stream
{
    private long leidos;
    private long posicion;

    public override bool CanRead => true;

    public override bool CanSeek => saltable;

    public override bool CanWrite => false;

    public override long Length => largo;

    public override long Position
    {
        get => posicion;
        set => posicion = value >= leidos ? value : throw new NotSupportedException();
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => posicion, _ => largo };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (leidos < posicion)
        {
            var saltados = await leer(leidos, buffer[..(int)Math.Min(buffer.Length, posicion - leidos)], cancellationToken);
            if (saltados == 0) return 0;

            leidos += saltados;
        }

        var parte = await leer(leidos, buffer, cancellationToken);
        leidos = posicion += parte;
        return parte;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
        // nothing is written
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) origen?.Dispose();
        base.Dispose(disposing);
    }
}
