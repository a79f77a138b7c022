using System.Text.Json;

namespace OpenGov.Difusion.Adhesiones;

internal static class EscrituraDeConfirmadas
{
    /// <summary>
    /// Writes a group of adhesions that just confirmed, with the audit row and the fact of each, in one statement for all of them: what
    /// saving them one by one would write, and the test says that it is the same (docs/adr/0044). They must be held.
    /// </summary>
    public static Task<int> EscribirConfirmadasAsync(this DifusionDbContext db, IReadOnlyList<Adhesion> confirmadas, ActContext act, DateTimeOffset ahora)
    {
        var (ids, dia) = (confirmadas.Select(a => a.Id).ToArray(), ahora.ToLegalDay());
        var hechos = confirmadas.SelectMany(a => a.Events.Select(hecho => (a.Folio, Tipo: EventNames.Of(hecho.GetType()), Carga: JsonSerializer.Serialize(hecho, hecho.GetType(), Json.Stored)))).ToList();
        var claves = hechos.Select(_ => Guid.CreateVersion7()).ToArray();
        var (folios, tipos, cargas) = (hechos.Select(h => h.Folio).ToArray(), hechos.Select(h => h.Tipo).ToArray(), hechos.Select(h => h.Carga).ToArray());
        return db.Database.ExecuteSqlAsync($"""
            with confirmadas as (
              update difusion.adhesiones
              set estado = 'verificada', canal = 'electronico', enlace_vence_en = null, verificada_en = {ahora}, retirada_en = null, version = version + 1, ultimo_acto = {dia}
              where id = any({ids}) returning folio, version),
            auditadas as (
              insert into difusion.auditoria (registrado_en, actor, operacion, recurso, folio, version_antes, version_despues, fecha, traza)
              select {ahora}, {act.Actor.Name}, {act.Operation}, 'adhesiones', folio, version - 1, version, {dia}, {act.Trace} from confirmadas)
            insert into difusion.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, ejemplo, traza, intentos, proximo_intento_en)
            select hecho.id, hecho.folio, hecho.tipo, hecho.carga, {dia}, {ahora}, {act.Ejemplo}, {act.Trace}, 0, {ahora}
            from unnest({claves}, {folios}, {tipos}, {cargas}) as hecho (id, folio, tipo, carga)
            """);
    }
}
