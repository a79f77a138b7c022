using FluentValidation.Results;
using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>What a draft names must exist; and the names that are shown come from the directory, not from whoever writes.</summary>
internal static class Referencias
{
    public static async Task<Redaccion> ConReferencias(this Redaccion redaccion, CompromisosDbContext db, ISender sender, CancellationToken ct)
    {
        var directorio = new Directorio(sender);
        var (faltas, elegida) = await redaccion.ReferenciasEnFalta(db, directorio, ct);
        if (faltas.Count > 0) throw new ValidationException(faltas);

        elegida?.ExigirSeleccionada();
        return redaccion.ConNombres(directorio);
    }

    /// <summary>What it names and does not exist, and the alternative it develops; after it, the directory knows all that are named.</summary>
    public static async Task<(IReadOnlyList<ValidationFailure> Faltas, Alternativa? Elegida)> ReferenciasEnFalta(
        this Redaccion redaccion, CompromisosDbContext db, Directorio directorio, CancellationToken ct)
    {
        var faltas = new List<ValidationFailure>();
        await ComprobarNombrados(redaccion, directorio, faltas, ct);
        var elegida = await ComprobarOrigen(redaccion, db, faltas, ct);
        await ComprobarContinuidad(redaccion, db, faltas, ct);
        return (faltas, elegida);
    }

    /// <summary>The names and sectors of the directory in the place of whatever came; none, of who is not in it.</summary>
    public static Redaccion ConNombres(this Redaccion redaccion, Directorio directorio) => redaccion with
    {
        Responsable = ConNombre(redaccion.Responsable, directorio),
        Corresponsables = ConNombres(redaccion.Corresponsables, directorio),
        Metas = [.. redaccion.Metas.Select(meta => meta with
        {
            Actividades = [.. meta.Actividades.Select(a => a with { Responsable = ConNombre(a.Responsable, directorio) })],
        })],
        Autores = [.. redaccion.Autores.Select(a => a with { Nombre = directorio.Persona(a.PersonaFolio)?.NombrePublico })],
    };

    /// <summary>A draft may name who is not registered yet; but the sector that is judged is the one of the directory, or none.</summary>
    public static async Task<Redaccion> ConSectores(this Redaccion redaccion, ISender sender, CancellationToken ct)
    {
        var directorio = new Directorio(sender);
        await directorio.ConocerAsync(redaccion.Corresponsables.Select(c => c.OrganizacionFolio), [], ct);

        return redaccion with { Corresponsables = ConNombres(redaccion.Corresponsables, directorio) };
    }

    private static IReadOnlyList<Corresponsable> ConNombres(IReadOnlyList<Corresponsable> corresponsables, Directorio directorio) =>
        [.. from c in corresponsables let quien = directorio.Organizacion(c.OrganizacionFolio) select c with { Nombre = quien?.Nombre, Sector = quien?.Sector }];

    private static Responsable? ConNombre(Responsable? responsable, Directorio directorio) =>
        responsable is null ? null : responsable with { Nombre = directorio.Organizacion(responsable.OrganizacionFolio)?.Nombre };

    private static async Task ComprobarNombrados(Redaccion redaccion, Directorio directorio, List<ValidationFailure> faltas, CancellationToken ct)
    {
        List<(string Folio, string Lugar)> nombradas = [];
        if (redaccion.Responsable is { } responsable) nombradas.Add((responsable.OrganizacionFolio, "Responsable"));
        nombradas.AddRange(redaccion.Corresponsables.Select((c, i) => (c.OrganizacionFolio, $"Corresponsables[{i}]")));
        foreach (var (m, meta) in redaccion.Metas.Index())
            nombradas.AddRange(meta.Actividades.Index().Where(a => a.Item.Responsable is not null)
                .Select(a => (a.Item.Responsable!.OrganizacionFolio, $"Metas[{m}].Actividades[{a.Index}].Responsable")));
        await directorio.ConocerAsync(nombradas.Select(n => n.Folio), redaccion.Autores.Select(a => a.PersonaFolio), ct);

        faltas.AddRange(nombradas.Where(n => directorio.Organizacion(n.Folio) is null)
            .Select(n => Falta($"{n.Lugar}.OrganizacionFolio", $"No hay una organización «{n.Folio}» en el directorio: regístrala primero.")));
        faltas.AddRange(redaccion.Autores.Index().Where(a => directorio.Persona(a.Item.PersonaFolio) is null)
            .Select(a => Falta($"Autores[{a.Index}].PersonaFolio", $"No hay una persona «{a.Item.PersonaFolio}» en el directorio: regístrala primero.")));
    }

    private static async Task<Alternativa?> ComprobarOrigen(Redaccion redaccion, CompromisosDbContext db, List<ValidationFailure> faltas, CancellationToken ct)
    {
        if (redaccion.ProblematicaFolio is { } problematica && !await db.Problematicas.AnyAsync(p => p.Folio == problematica, ct))
            faltas.Add(Falta("ProblematicaFolio", $"No hay una problemática «{problematica}»."));
        if (redaccion.AlternativaFolio is not { } folio) return null;

        var alternativa = await db.Alternativas.AsNoTracking().SingleOrDefaultAsync(a => a.Folio == folio, ct);
        if (alternativa is not null && alternativa.ProblematicaFolio == redaccion.ProblematicaFolio) return alternativa;

        faltas.Add(Falta("AlternativaFolio", $"No hay una alternativa «{folio}» de la problemática que el compromiso atiende."));
        return null;
    }

    private static async Task ComprobarContinuidad(Redaccion redaccion, CompromisosDbContext db, List<ValidationFailure> faltas, CancellationToken ct)
    {
        if (redaccion.ContinuaAFolio is not { } folio) return;

        var anterior = await db.Compromisos.AsNoTracking().SingleOrDefaultAsync(c => c.Folio == folio, ct);
        if (anterior?.Estado.EstaLanzado() is not true) faltas.Add(Falta("ContinuaAFolio", $"No hay un compromiso «{folio}» que se haya lanzado en otro plan: solo se continúa uno lanzado."));
    }

    private static ValidationFailure Falta(string lugar, string mensaje) => NoExiste.Falta($"Redaccion.{lugar}", mensaje);
}
