using Npgsql;

namespace OpenGov.Difusion.Integridad;

/// <summary>Lo que la bitácora era a un tamaño, firmado. Quien guarda uno puede probar después que nada anterior cambió.</summary>
/// <param name="Tamano">Cuántos cambios había.</param>
/// <param name="Raiz">Raíz del árbol de Merkle de esos cambios (RFC 6962), en hexadecimal.</param>
/// <param name="EmitidoEn">Instante de la firma (UTC).</param>
/// <param name="LlaveFolio">Folio de la llave que firma; está en /llaves.</param>
/// <param name="Texto">Los bytes que se firmaron, en UTF-8: JSON canónico con tamano, raiz, emitido_en y llave_folio.</param>
/// <param name="Firma">Firma ECDSA P-256 con SHA-256, en DER y base64.</param>
internal sealed record PuntoDeControl(long Tamano, string Raiz, DateTimeOffset EmitidoEn, string LlaveFolio, string Texto, string Firma);

/// <summary>Checkpoints as they were signed.</summary>
internal sealed class LecturaDePuntos(NpgsqlDataSource source)
{
    private const string Columnas = "select tamano, raiz, emitido_en, llave_folio, texto, firma from difusion.puntos_de_control";

    /// <summary>The last one that covers a release.</summary>
    public async Task<PuntoDeControl> UltimoAsync(long queCubra, CancellationToken ct) =>
        (await LeerAsync($"{Columnas} where tamano >= @valor order by tamano desc limit 1", queCubra, ct)).SingleOrDefault()
        ?? throw new NotFoundException("puntos-de-control", queCubra == 0 ? "último" : $"que cubra el cambio {queCubra}");

    public async Task<PuntoDeControl> DeTamanoAsync(long tamano, CancellationToken ct) =>
        (await LeerAsync($"{Columnas} where tamano = @valor", tamano, ct)).SingleOrDefault() ?? throw new NotFoundException("puntos-de-control", $"{tamano}");

    public Task<IReadOnlyList<PuntoDeControl>> DesdeAsync(long desde, int limite, CancellationToken ct) =>
        LeerAsync($"{Columnas} where tamano > @valor order by tamano limit {limite}", desde, ct);

    private async Task<IReadOnlyList<PuntoDeControl>> LeerAsync(string sql, long valor, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue("valor", valor);
        await using var row = await command.ExecuteReaderAsync(ct);
        var puntos = new List<PuntoDeControl>();
        while (await row.ReadAsync(ct))
            puntos.Add(new(row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1)), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3),
                row.GetString(4), Convert.ToBase64String(row.GetFieldValue<byte[]>(5))));
        return puntos;
    }
}
