using Npgsql;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>The bytes of a row as a stream that can seek, brought a part at a time: a range of a large file costs that range.</summary>
internal sealed class ContenidoPorPartes(NpgsqlDataSource source, Guid id, int bytes) : Stream
{
    private const int Parte = 256 * 1024;
    private byte[] parte = [];
    private long desde;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => bytes;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= bytes || buffer.IsEmpty) return 0;
        if (Position < desde || Position >= desde + parte.Length) await TraerAsync(cancellationToken);

        var enParte = parte.AsMemory((int)(Position - desde));
        var leidos = Math.Min(enParte.Length, buffer.Length);
        enParte[..leidos].CopyTo(buffer);
        Position += leidos;
        return leidos;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length });

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task TraerAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand($"select substring(contenido from @desde for {Parte}) from {SeguimientoModule.Schema}.archivos where id = @id");
        command.Parameters.AddWithValue("desde", (int)Position + 1);
        command.Parameters.AddWithValue("id", id);
        (desde, parte) = (Position, (byte[])(await command.ExecuteScalarAsync(ct) ?? throw new EndOfStreamException($"El archivo {id} está incompleto.")));
    }
}
