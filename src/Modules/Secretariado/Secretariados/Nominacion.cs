using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>From what a body names to whom and what it names, which must exist.</summary>
internal static class Nominacion
{
    public static async Task<Designacion> Designar(
        this SecretariadoDbContext db, QuienIntegra quien, Calidad calidad, Periodo plazo, string? motivoCese, CancellationToken ct)
    {
        var persona = await db.Citar<Persona>(quien.PersonaFolio, "Integrante.PersonaFolio", ct);
        var organizacion = quien.OrganizacionFolio is null ? null : await db.Citar<Organizacion>(quien.OrganizacionFolio, "Integrante.OrganizacionFolio", ct);

        return new(calidad, persona, organizacion, quien.Cargo, plazo.Desde, plazo.Hasta, motivoCese, quien.Documento, quien.Declaracion);
    }
}
