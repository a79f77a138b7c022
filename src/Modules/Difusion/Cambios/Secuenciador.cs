using System.Text;
using Npgsql;
using NpgsqlTypes;
using OpenGov.Difusion.Integridad;

namespace OpenGov.Difusion.Cambios;

/// <summary>
/// Turns versions into releases, one after another: takes them from the queue, gives each its cursor, writes it canonically, adds it to
/// the tree and signs the new root, all in one transaction. Who calls it holds the lock that makes it the only one.
/// </summary>
internal sealed class Secuenciador(PublicationQueue cola, Firmante firmante, TimeProvider clock)
{
    public const string Aviso = "entregas";
    private const int Lote = 500;

    /// <returns>How many versions were taken.</returns>
    public async Task<int> SecuenciarAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var versiones = await cola.PeekAsync(connection, Lote, ct);
        if (versiones.Count == 0) return 0;

        var bitacora = await Bitacora.AbrirAsync(connection, ct);
        var escritura = new EscrituraDeEntregas(await PublicadosAsync(connection, versiones, ct));
        foreach (var version in versiones.Where(escritura.EsNoticia))
        {
            var entrega = Entrega.De(version, bitacora.Tamano + 1);
            var texto = entrega.Texto();
            var hoja = ArbolMerkle.Hoja(Encoding.UTF8.GetBytes(texto));
            escritura.Anotar(entrega, texto, hoja, bitacora.Agregar(hoja));
        }

        await escritura.GuardarAsync(connection, ct);
        if (escritura.HayAlgo && firmante.LlaveFolio is not null) await GuardarAsync(connection, firmante.Firmar(bitacora.Tamano, bitacora.Raiz, clock.GetUtcNow()), ct);
        await PublicationQueue.TakeAsync(connection, versiones, ct);
        await using var aviso = new NpgsqlCommand($"notify {Aviso}", connection);
        await aviso.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return versiones.Count;
    }

    /// <summary>Which of the things at hand are on show now.</summary>
    private static async Task<HashSet<(string, string)>> PublicadosAsync(NpgsqlConnection connection, IReadOnlyList<QueuedVersion> versiones, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select recurso, folio from difusion.publicados where retirado_en is null and folio = any(@folios)", connection);
        command.Parameters.AddWithValue("folios", NpgsqlDbType.Array | NpgsqlDbType.Text, versiones.Where(v => !v.Visible).Select(v => v.Folio).Distinct().ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        var publicados = new HashSet<(string, string)>();
        while (await row.ReadAsync(ct)) publicados.Add((row.GetString(0), row.GetString(1)));
        return publicados;
    }

    private static async Task GuardarAsync(NpgsqlConnection connection, PuntoDeControlRow punto, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into difusion.puntos_de_control (tamano, raiz, emitido_en, llave_folio, texto, firma) values (@tamano, @raiz, @emitido_en, @llave, @texto, @firma)
            """, connection);
        command.Parameters.AddWithValue("tamano", punto.Tamano);
        command.Parameters.AddWithValue("raiz", punto.Raiz);
        command.Parameters.AddWithValue("emitido_en", punto.EmitidoEn);
        command.Parameters.AddWithValue("llave", punto.LlaveFolio);
        command.Parameters.AddWithValue("texto", punto.Texto);
        command.Parameters.AddWithValue("firma", punto.Firma);
        await command.ExecuteNonQueryAsync(ct);
    }
}
