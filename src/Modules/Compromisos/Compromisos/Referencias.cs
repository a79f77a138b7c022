using FluentValidation.Results;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>What a draft names must exist; and the names that are shown come from the directory, not from whoever writes.</summary>
internal static class Referencias
{
    public static async Task<Redaccion> ConReferencias(this Redaccion redaccion, CompromisosDbContext db, ISender sender, CancellationToken ct)
    {
        var faltas = new List<ValidationFailure>();
        var organizaciones = await Organizaciones(redaccion, sender, faltas, ct);
        var personas = await Personas(redaccion, sender, faltas, ct);
        await ComprobarOrigen(redaccion, db, faltas, ct);
        await ComprobarContinuidad(redaccion, db, faltas, ct);
        if (faltas.Count > 0) throw new ValidationException(faltas);

        return redaccion with
        {
            Responsable = ConNombre(redaccion.Responsable, organizaciones),
            Corresponsables = [.. redaccion.Corresponsables.Select(c => c with
            {
                Nombre = organizaciones[c.OrganizacionFolio].Nombre, Sector = organizaciones[c.OrganizacionFolio].Sector,
            })],
            Metas = [.. redaccion.Metas.Select(meta => meta with
            {
                Actividades = [.. meta.Actividades.Select(a => a with { Responsable = ConNombre(a.Responsable, organizaciones) })],
            })],
            Autores = [.. redaccion.Autores.Select(a => a with { Nombre = personas[a.PersonaFolio].NombrePublico })],
        };
    }

    private static Responsable? ConNombre(Responsable? responsable, Dictionary<string, OrganizacionResumen> organizaciones) =>
        responsable is null ? null : responsable with { Nombre = organizaciones[responsable.OrganizacionFolio].Nombre };

    private static async Task<Dictionary<string, OrganizacionResumen>> Organizaciones(
        Redaccion redaccion, ISender sender, List<ValidationFailure> faltas, CancellationToken ct)
    {
        List<(string Folio, string Lugar)> nombradas = [];
        if (redaccion.Responsable is { } responsable) nombradas.Add((responsable.OrganizacionFolio, "Responsable"));
        nombradas.AddRange(redaccion.Corresponsables.Select((c, i) => (c.OrganizacionFolio, $"Corresponsables[{i}]")));
        foreach (var (m, meta) in redaccion.Metas.Index())
            nombradas.AddRange(meta.Actividades.Index().Where(a => a.Item.Responsable is not null)
                .Select(a => (a.Item.Responsable!.OrganizacionFolio, $"Metas[{m}].Actividades[{a.Index}].Responsable")));

        var conocidas = new Dictionary<string, OrganizacionResumen>(StringComparer.Ordinal);
        foreach (var (folio, lugar) in nombradas)
        {
            if (conocidas.ContainsKey(folio)) continue;

            if (await sender.Send(new PreguntarOrganizacion(folio), ct) is { } organizacion) conocidas[folio] = organizacion;
            else faltas.Add(Falta($"{lugar}.OrganizacionFolio", $"No hay una organización «{folio}» en el directorio: regístrala primero."));
        }

        return conocidas;
    }

    private static async Task<Dictionary<string, PersonaResumen>> Personas(
        Redaccion redaccion, ISender sender, List<ValidationFailure> faltas, CancellationToken ct)
    {
        var conocidas = new Dictionary<string, PersonaResumen>(StringComparer.Ordinal);
        foreach (var (i, autor) in redaccion.Autores.Index())
        {
            if (await sender.Send(new PreguntarPersona(autor.PersonaFolio), ct) is { } persona) conocidas[autor.PersonaFolio] = persona;
            else faltas.Add(Falta($"Autores[{i}].PersonaFolio", $"No hay una persona «{autor.PersonaFolio}» en el directorio: regístrala primero."));
        }

        return conocidas;
    }

    private static async Task ComprobarOrigen(Redaccion redaccion, CompromisosDbContext db, List<ValidationFailure> faltas, CancellationToken ct)
    {
        if (redaccion.ProblematicaFolio is { } problematica && !await db.Problematicas.AnyAsync(p => p.Folio == problematica, ct))
            faltas.Add(Falta("ProblematicaFolio", $"No hay una problemática «{problematica}»."));
        if (redaccion.AlternativaFolio is not { } folio) return;

        var alternativa = await db.Alternativas.AsNoTracking().SingleOrDefaultAsync(a => a.Folio == folio, ct);
        if (alternativa is null || alternativa.ProblematicaFolio != redaccion.ProblematicaFolio)
            faltas.Add(Falta("AlternativaFolio", $"No hay una alternativa «{folio}» de la problemática que el compromiso atiende."));
        else alternativa.ExigirSeleccionada();
    }

    private static async Task ComprobarContinuidad(Redaccion redaccion, CompromisosDbContext db, List<ValidationFailure> faltas, CancellationToken ct)
    {
        if (redaccion.ContinuaAFolio is not { } folio) return;

        var anterior = await db.Compromisos.AsNoTracking().SingleOrDefaultAsync(c => c.Folio == folio, ct);
        if (anterior?.Estado.EstaLanzado() is not true) faltas.Add(Falta("ContinuaAFolio", $"No hay un compromiso «{folio}» que se haya lanzado en otro plan: solo se continúa uno lanzado."));
    }

    private static ValidationFailure Falta(string lugar, string mensaje) => NoExiste.Falta($"Redaccion.{lugar}", mensaje);
}
