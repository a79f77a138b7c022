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

    /// <summary>Since when the STL of an ejercicio is installed (M6); null if it is not.</summary>
    public static async Task<DateOnly?> InstalacionDelStl(this ISender sender, string ejercicioFolio, CancellationToken ct) =>
        (await sender.Send(new PreguntarEjercicio(ejercicioFolio), ct))?.InstaladoDesde;

    public static async Task<FacilitadorDeMesa> ElFacilitador(this ISender sender, string folio, string miembro, CancellationToken ct)
    {
        var persona = await sender.Send(new PreguntarPersona(folio), ct)
            ?? throw ReglasDeForma.NoExiste(miembro, $"No existe la persona «{folio}»; regístrala primero en el Secretariado.");
        return new FacilitadorDeMesa(persona.Folio, persona.NombrePublico);
    }
}
