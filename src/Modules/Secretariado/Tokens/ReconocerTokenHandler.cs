using System.Text.Json;
using Npgsql;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Tokens;

/// <summary>
/// Whose token it is, asked on every request before the act has a transaction: it uses a connection of its own, never
/// the context of the act. Nothing is cached, so a revoked token stops at once on every host.
/// </summary>
internal sealed class ReconocerTokenHandler(NpgsqlDataSource source, TimeProvider clock) : IRequestHandler<ReconocerToken, TokenResumen?>
{
    private const string Buscar = $"""
        select t.id, t.titular, t.alcances, u.ultimo_uso_en is null or u.ultimo_uso_en < @minuto
        from {SecretariadoModule.Schema}.tokens t left join {SecretariadoModule.Schema}.usos_de_tokens u on u.token_id = t.id
        where t.huella = @huella and t.revocado_en is null and t.expira_en > @ahora
        """;

    private const string AnotarUso = $"""
        insert into {SecretariadoModule.Schema}.usos_de_tokens as u (token_id, ultimo_uso_en) values (@id, @minuto)
        on conflict (token_id) do update set ultimo_uso_en = excluded.ultimo_uso_en where u.ultimo_uso_en < excluded.ultimo_uso_en
        """;

    public async Task<TokenResumen?> Handle(ReconocerToken pregunta, CancellationToken ct)
    {
        if (!TokenSecreto.TryParse(pregunta.Texto, out var secreto)) return null; // a mistyped token does not cost the database a question

        var ahora = clock.GetUtcNow();
        var minuto = new DateTimeOffset(ahora.Ticks - (ahora.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

        var (token, esNuevoMinuto) = await BuscarAsync(secreto.Huella, ahora, minuto, ct);
        if (token is not null && esNuevoMinuto) await AnotarUsoAsync(token.Id, minuto, ct);

        return token;
    }

    private async Task<(TokenResumen? Token, bool EsNuevoMinuto)> BuscarAsync(byte[] huella, DateTimeOffset ahora, DateTimeOffset minuto, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Buscar);
        command.Parameters.AddWithValue("huella", huella);
        command.Parameters.AddWithValue("ahora", ahora);
        command.Parameters.AddWithValue("minuto", minuto);
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return (null, false);

        var alcances = JsonSerializer.Deserialize<List<string>>(row.GetString(2), Json.Stored)!;
        return (new TokenResumen(row.GetGuid(0), row.GetString(1), alcances), row.GetBoolean(3));
    }

    private async Task AnotarUsoAsync(Guid id, DateTimeOffset minuto, CancellationToken ct)
    {
        await using var command = source.CreateCommand(AnotarUso);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("minuto", minuto);
        await command.ExecuteNonQueryAsync(ct);
    }
}
