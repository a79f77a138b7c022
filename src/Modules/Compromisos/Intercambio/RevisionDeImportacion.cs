using System.Text.Json;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// Judges each commitment of a file as the API would: form, references, and then the aggregate's own verb. A rule it breaks is a line of
/// the report instead of the end of the import, which is why here, and only here, a rule is caught.
/// </summary>
internal sealed class RevisionDeImportacion(PlanAccionLocal plan, DateOnly fecha, CompromisosDbContext db, Directorio directorio, IReadOnlyDictionary<string, string> titulos)
{
    private static readonly CompromisoEnArchivoValidator Forma = new();
    private readonly Dictionary<string, int> nombrados = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> titulosNuevos = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="actual">The commitment of that folio, if the plan has it. The verb changes it; saving is another matter.</param>
    public async Task<FilaRevisada> RevisarAsync(CompromisoLeido leido, Compromiso? actual, CancellationToken ct)
    {
        if (actual is not null) leido.NoTrae.Completar(leido.Contenido, actual);
        List<FaltaDeImportacion> faltas = [.. leido.Faltas, .. Repetidos(leido)];
        if (Interpretado(leido, faltas) is not { } propuesto) return new(leido, ResultadoDeFila.ConFaltas, faltas);

        Comprobar(leido, propuesto, actual, faltas);
        if (faltas.Count > 0) return new(leido, ResultadoDeFila.ConFaltas, faltas);
        if (actual is not null && actual.Redaccion.DiceLoMismo(propuesto.Redaccion)) return new(leido, ResultadoDeFila.SinCambio, []);

        try
        {
            return await AplicadaAsync(leido, propuesto, actual, ct);
        }
        catch (RuleViolationException regla)
        {
            faltas.AddRange(regla.Faults is { Count: > 0 } varias
                ? varias.Select(f => leido.Falta(f.At, f.Code, f.Message)) : [leido.Falta("#", regla.Code, regla.Message)]);
        }
        catch (ValidationException invalida)
        {
            faltas.AddRange(invalida.Errors.Select(e => leido.Falta(Pointers.FromPath(e.PropertyName), Pointers.CodeOf(e), e.ErrorMessage)));
        }

        return new(leido, ResultadoDeFila.ConFaltas, faltas);
    }

    private IEnumerable<FaltaDeImportacion> Repetidos(CompromisoLeido leido)
    {
        foreach (var miembro in (string[])["folio", "clave"])
        {
            if (leido.Texto(miembro) is { } nombre && !nombrados.TryAdd($"{miembro}={nombre}", leido.Fila))
                yield return leido.Falta($"#/{miembro}", "repetido", $"«{Pointers.Shorten(nombre)}» ya está en la fila {nombrados[$"{miembro}={nombre}"]}: cada compromiso va una sola vez.");
        }
    }

    private static CompromisoEnArchivo? Interpretado(CompromisoLeido leido, List<FaltaDeImportacion> faltas)
    {
        if (leido.Faltas.Any(f => f.Codigo == "json_invalido")) return null;

        var elemento = JsonSerializer.SerializeToElement(leido.Contenido);
        faltas.AddRange(JsonFaults.In(elemento, typeof(CompromisoEnArchivo)).Where(f => faltas.TrueForAll(ya => !ya.Puntero.EndsWith(f.At.TrimStart('#'), StringComparison.Ordinal)))
            .Select(f => leido.Falta(f.At, f.Code, f.Message)));
        if (faltas.Count > 0) return null;

        var propuesto = elemento.Deserialize<CompromisoEnArchivo>(Json.Wire)!;
        faltas.AddRange(Forma.Validate(propuesto).Errors.Select(e => leido.Falta(Pointers.FromPath(e.PropertyName), Pointers.CodeOf(e), e.ErrorMessage)));
        return faltas.Count == 0 ? propuesto : null;
    }

    private void Comprobar(CompromisoLeido leido, CompromisoEnArchivo propuesto, Compromiso? actual, List<FaltaDeImportacion> faltas)
    {
        if (actual is null && propuesto.Folio is { } folio)
            faltas.Add(leido.Falta("#/folio", "no_existe", $"El plan {plan.Folio} no tiene el compromiso «{folio}». Para crear uno nuevo deja el folio vacío: lo asigna el sistema."));
        else if (actual is null && titulos.TryGetValue(propuesto.Redaccion.Titulo, out var existente))
            faltas.Add(leido.Falta("#/redaccion/titulo", "COM-importacion-titulo-repetido", $"El plan ya tiene un compromiso con este título, {existente}. Escribe ese folio para cambiarlo, o cambia el título."));
        else if (actual is null && !titulosNuevos.TryAdd(propuesto.Redaccion.Titulo, leido.Fila))
            faltas.Add(leido.Falta("#/redaccion/titulo", "repetido", $"La fila {titulosNuevos[propuesto.Redaccion.Titulo]} trae otro compromiso nuevo con este título: déjalo una sola vez, o cambia el título."));
        else if (actual is not null && propuesto.TemaClave != actual.TemaClave)
            faltas.Add(leido.Falta("#/tema_clave", "COM-importacion-tema-fijo", $"El compromiso es del tema «{actual.TemaClave}», que no cambia."));

        if (actual is not null && propuesto.Version is { } version && version != actual.Version)
            faltas.Add(leido.Falta("#/version", "version_rancia", $"El archivo trae la versión {version} y el compromiso ya va en la {actual.Version}: vuelve a exportar antes de cambiarlo."));
    }

    private async Task<FilaRevisada> AplicadaAsync(CompromisoLeido leido, CompromisoEnArchivo propuesto, Compromiso? actual, CancellationToken ct)
    {
        actual?.Estado.ExigirSinLanzar();
        var redaccion = await propuesto.Redaccion.ConReferencias(db, directorio, ct);
        if (actual is null) plan.ExigirAbierto();
        else
        {
            actual.EnsureInOrder(fecha);
            if (actual.Estado is EstadoCompromiso.EnConsulta or EstadoCompromiso.Ajustado)
            {
                plan.ExigirAdmiteAjustes();
                actual.Ajustar(redaccion, plan.Vigencia);
            }
            else actual.Redactar(redaccion, plan.Vigencia);
        }

        return new(leido, actual is null ? ResultadoDeFila.Nuevo : ResultadoDeFila.Cambiado, [.. Avisos(leido, redaccion)], propuesto.TemaClave, redaccion, actual);
    }

    /// <summary>It may be kept as a draft; this is what it lacks to be validated.</summary>
    private IEnumerable<FaltaDeImportacion> Avisos(CompromisoLeido leido, Redaccion redaccion)
    {
        var ficha = FichaSmart.Evaluar(redaccion, plan.Vigencia);
        return ficha.Reglas.SelectMany(r => r.Hallazgos.Select(h => leido.Falta(h.Puntero, r.Regla, h.Mensaje, NivelDeFalta.Aviso)))
            .Concat(ficha.Pesos.Select(p => leido.Falta(p.Puntero, p.Codigo, p.Mensaje, NivelDeFalta.Aviso)));
    }
}
