using System.Text.Json;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// Judges each commitment of a file as the API would: form, references, and then the aggregate's own verb. Each stage judges whatever could
/// be read, whatever the one before it found; the verb is for those without faults.
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
        var faltas = new FaltasDeFila(leido);
        if (leido.Faltas.Any(f => f.Codigo == "json_invalido")) return new(leido, ResultadoDeFila.ConFaltas, faltas.Todas);

        var propuesto = Interpretado(leido, faltas);
        faltas.Anotar(Repetidos(leido));
        faltas.Anotar(Forma.Validate(propuesto).Errors.Select(e => new RuleFault(Pointers.FromPath(e.PropertyName), Pointers.CodeOf(e), e.ErrorMessage)));
        faltas.Anotar(Comprobar(leido, propuesto, actual, faltas.SeLeyo("#/folio")));
        if (actual is not null && actual.Redaccion.DiceLoMismo(propuesto.Redaccion)) return new(leido, faltas.Hay ? ResultadoDeFila.ConFaltas : ResultadoDeFila.SinCambio, faltas.Todas);

        var redaccion = await ConReferenciasAsync(propuesto.Redaccion, faltas, ct);
        Permitir(propuesto, actual, faltas);
        if (actual is not null) Escribir(actual, redaccion, faltas);
        if (faltas.SeLeyoTodo) faltas.Anotar(Avisos(redaccion), NivelDeFalta.Aviso);

        return faltas.Hay ? new(leido, ResultadoDeFila.ConFaltas, faltas.Todas)
            : new(leido, actual is null ? ResultadoDeFila.Nuevo : ResultadoDeFila.Cambiado, faltas.Todas, propuesto.TemaClave, redaccion, actual);
    }

    private static CompromisoEnArchivo Interpretado(CompromisoLeido leido, FaltasDeFila faltas)
    {
        var elemento = JsonSerializer.SerializeToElement(leido.Contenido);
        faltas.NoSeLee(JsonFaults.In(elemento, typeof(CompromisoEnArchivo)));
        return faltas.SeLeyoTodo ? elemento.Deserialize<CompromisoEnArchivo>(Json.Wire)! : LoLegible.De<CompromisoEnArchivo>(leido.Contenido);
    }

    private IEnumerable<RuleFault> Repetidos(CompromisoLeido leido)
    {
        foreach (var miembro in (string[])["folio", "clave"])
        {
            if (leido.Texto(miembro) is { } nombre && !nombrados.TryAdd($"{miembro}={nombre}", leido.Fila))
                yield return new($"#/{miembro}", "repetido", $"«{Pointers.Shorten(nombre)}» ya está en la fila {nombrados[$"{miembro}={nombre}"]}: cada compromiso va una sola vez.");
        }
    }

    private IEnumerable<RuleFault> Comprobar(CompromisoLeido leido, CompromisoEnArchivo propuesto, Compromiso? actual, bool seSabeCual)
    {
        if (actual is null && propuesto.Folio is { } folio)
            yield return new("#/folio", "no_existe", $"El plan {plan.Folio} no tiene el compromiso «{Pointers.Shorten(folio)}». Para crear uno nuevo deja el folio vacío: lo asigna el sistema.");
        else if (actual is null && seSabeCual && titulos.TryGetValue(propuesto.Redaccion.Titulo, out var existente))
            yield return new("#/redaccion/titulo", "COM-importacion-titulo-repetido", $"El plan ya tiene un compromiso con este título, {existente}. Escribe ese folio para cambiarlo, o cambia el título.");
        else if (actual is null && seSabeCual && !titulosNuevos.TryAdd(propuesto.Redaccion.Titulo, leido.Fila))
            yield return new("#/redaccion/titulo", "repetido", $"La fila {titulosNuevos[propuesto.Redaccion.Titulo]} trae otro compromiso nuevo con este título: déjalo una sola vez, o cambia el título.");
        else if (actual is not null && propuesto.TemaClave != actual.TemaClave)
            yield return new("#/tema_clave", "COM-importacion-tema-fijo", $"El compromiso es del tema «{actual.TemaClave}», que no cambia.");

        if (actual is not null && propuesto.Version is { } version && version != actual.Version)
            yield return new("#/version", "version_rancia", $"El archivo trae la versión {version} y el compromiso ya va en la {actual.Version}: vuelve a exportar antes de cambiarlo.");
    }

    private async Task<Redaccion> ConReferenciasAsync(Redaccion redaccion, FaltasDeFila faltas, CancellationToken ct)
    {
        var (noExisten, elegida) = await redaccion.ReferenciasEnFalta(db, directorio, ct);
        faltas.Anotar(noExisten.Select(e => new RuleFault(Pointers.FromPath(e.PropertyName), Pointers.CodeOf(e), e.ErrorMessage)));
        faltas.Probar(() => elegida?.ExigirSeleccionada());
        return redaccion.ConNombres(directorio);
    }

    /// <summary>What the state of the plan and of the commitment say, before anybody writes.</summary>
    private void Permitir(CompromisoEnArchivo propuesto, Compromiso? actual, FaltasDeFila faltas)
    {
        if (actual is null && propuesto.Folio is null && faltas.SeLeyo("#/folio")) faltas.Probar(plan.ExigirAbierto);
        if (actual is null) return;

        faltas.Probar(SeAjusta(actual) ? plan.ExigirAdmiteAjustes : () => actual.Estado.ExigirRedactable());
        faltas.Probar(() => actual.EnsureInOrder(fecha));
    }

    /// <summary>Nothing of a commitment with faults is written; of one that is adjusted, it is also said what it lacks to be complete.</summary>
    private void Escribir(Compromiso actual, Redaccion redaccion, FaltasDeFila faltas)
    {
        if (faltas.Hay && SeAjusta(actual) && faltas.SeLeyoTodo) faltas.Probar(() => Completitud.Exigir(redaccion, plan.Vigencia));
        else if (faltas.Hay) return;
        else if (SeAjusta(actual)) faltas.Probar(() => actual.Ajustar(redaccion, plan.Vigencia));
        else faltas.Probar(() => actual.Redactar(redaccion, plan.Vigencia));
    }

    private static bool SeAjusta(Compromiso actual) => actual.Estado is EstadoCompromiso.EnConsulta or EstadoCompromiso.Ajustado;

    /// <summary>It may be kept as a draft; this is what it lacks to be validated. The rules cross members, so they are for what was read whole.</summary>
    private IEnumerable<RuleFault> Avisos(Redaccion redaccion)
    {
        var ficha = FichaSmart.Evaluar(redaccion, plan.Vigencia);
        return ficha.Reglas.SelectMany(r => r.Hallazgos.Select(h => new RuleFault(h.Puntero, r.Regla, h.Mensaje)))
            .Concat(ficha.Pesos.Select(p => new RuleFault(p.Puntero, p.Codigo, p.Mensaje)));
    }
}
