using OpenGov.Mesas.Mesas;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Mesas;

/// <summary>What this module asks of Secretariado.</summary>
internal static class Preguntas
{
    /// <summary>The ejercicio named in a body.</summary>
    public static async Task<EjercicioResumen> ElEjercicio(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarEjercicio(folio), ct)
        ?? throw ReglasDeForma.NoExiste(nameof(Mesa.EjercicioFolio), $"No existe el ejercicio «{folio}».");

    /// <summary>From its installation to its conclusion, the days on which the STL of an ejercicio can have mesas (M6); null while it is not installed.</summary>
    public static async Task<Periodo?> VidaDelStl(this ISender sender, string ejercicioFolio, CancellationToken ct) =>
        await sender.Send(new PreguntarEjercicio(ejercicioFolio), ct) is { InstaladoDesde: { } desde } ejercicio ? new Periodo(desde, ejercicio.ConcluidoEl) : null;

    public static async Task<FacilitadorDeMesa> ElFacilitador(this ISender sender, string folio, string miembro, CancellationToken ct)
    {
        var persona = await sender.Send(new PreguntarPersona(folio), ct)
            ?? throw ReglasDeForma.NoExiste(miembro, $"No existe la persona «{folio}»; regístrala primero en el Secretariado.");
        return new FacilitadorDeMesa(persona.Folio, persona.NombrePublico);
    }
}
