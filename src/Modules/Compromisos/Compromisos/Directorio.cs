using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Who is named in one wording or in ten thousand: what is not known yet is asked in one go, and not again.</summary>
internal sealed class Directorio(ISender sender)
{
    private readonly Dictionary<string, OrganizacionResumen> organizaciones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonaResumen> personas = new(StringComparer.Ordinal);

    /// <summary>After it, who is not here does not exist.</summary>
    public async Task ConocerAsync(IEnumerable<string> organizacionesFolios, IEnumerable<string> personasFolios, CancellationToken ct)
    {
        if (organizacionesFolios.Except(organizaciones.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } nuevas)
            foreach (var organizacion in await sender.Send(new PreguntarOrganizaciones(nuevas), ct)) organizaciones[organizacion.Folio] = organizacion;
        if (personasFolios.Except(personas.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } otras)
            foreach (var persona in await sender.Send(new PreguntarPersonas(otras), ct)) personas[persona.Folio] = persona;
    }

    public OrganizacionResumen? Organizacion(string folio) => organizaciones.GetValueOrDefault(folio);

    public PersonaResumen? Persona(string folio) => personas.GetValueOrDefault(folio);
}
