using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Correo;

/// <summary>One mail. Its link is made here, so its secret exists only in the mail; a mail that may have left and is written again brings another.</summary>
internal sealed class EnvioDeCorreo(DifusionDbContext db, ICorreo correo, Redaccion redaccion, Resguardo resguardo, ISender sender, TimeProvider clock)
{
    public async Task EscribirAsync(Guid id, CancellationToken ct)
    {
        var pendiente = await db.Correos.SingleAsync(c => c.Id == id, ct);
        var adhesion = await db.HoldAsync<Adhesion>(pendiente.AdhesionFolio, ct);
        if (QueDecir(pendiente, adhesion) is not { } plantilla || await DireccionAsync(adhesion, ct) is not { } direccion)
        {
            pendiente.Sobra(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }

        var titulo = await sender.TituloAsync(adhesion.ObjetoFolio, ct);
        var enlace = Enlace.Nuevo();
        if (plantilla is Plantilla.ConfirmarAdhesion or Plantilla.PapelAnulado) adhesion.Enlazar(Enlace.Huella(enlace), await db.NowAsync(ct));
        await db.SaveChangesAsync(ct); // before it leaves: a link that arrives works

        await correo.EnviarAsync(redaccion.Escribir(plantilla, direccion, adhesion, titulo, enlace), ct);
        pendiente.Enviado(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public async Task NotarFalloAsync(Guid id, string clase, CancellationToken ct)
    {
        var pendiente = await db.Correos.SingleAsync(c => c.Id == id, ct);
        pendiente.Fallo(clase, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What is true of it now, which may not be what was true when the mail was asked for; null when there is nothing to say any more.</summary>
    private static Plantilla? QueDecir(CorreoPorEnviar pendiente, Adhesion adhesion) => (pendiente.Plantilla, adhesion.Estado) switch
    {
        (Plantilla.ConfirmarAdhesion, EstadoAdhesion.Verificada) => Plantilla.AdhesionYaConstaba,
        (Plantilla.AdhesionEnPapel, not EstadoAdhesion.Verificada) or (Plantilla.PapelAnulado, not EstadoAdhesion.Registrada) => null,
        _ => pendiente.Plantilla,
    };

    /// <summary>Null when there is nobody to write to: the data was erased, has no address, or she asked for no mail.</summary>
    private async Task<string?> DireccionAsync(Adhesion adhesion, CancellationToken ct)
    {
        var dato = await db.DatosPersonales.AsNoTracking().SingleOrDefaultAsync(d => d.Id == adhesion.DatoId, ct);
        return dato is null || await db.BloqueosDeCorreo.AnyAsync(b => b.Huella == adhesion.Huella, ct) ? null : resguardo.Leer(dato).Correo;
    }
}
