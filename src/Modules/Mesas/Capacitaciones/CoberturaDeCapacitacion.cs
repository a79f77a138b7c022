namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Si las capacitaciones acompañaron a las mesas: la ruta pide que ocurran en forma simultánea para las tres audiencias (regla M7). Advierte, no impide.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio.</param>
/// <param name="Ventana">Del primer al último día en que se celebran sus mesas, sin contar las canceladas; nulo si no hay mesas.</param>
/// <param name="Audiencias">Las tres audiencias, en el orden de la ruta.</param>
/// <param name="Completa">Verdadero si cada audiencia tuvo al menos una capacitación impartida en la ventana.</param>
/// <param name="Advertencia">Qué falta, en una frase; nulo si la cobertura es completa.</param>
internal sealed record CoberturaDeCapacitacion(
    string EjercicioFolio, Periodo? Ventana, IReadOnlyList<CoberturaDeAudiencia> Audiencias, bool Completa, string? Advertencia)
{
    /// <param name="mesas">Dates of the mesas that were not cancelled.</param>
    public static CoberturaDeCapacitacion De(
        string ejercicioFolio, IReadOnlyCollection<Periodo> mesas, IReadOnlyCollection<CapacitacionDetalle> capacitaciones)
    {
        if (mesas.Count == 0)
            return new(ejercicioFolio, null, [.. EnCada(_ => false, capacitaciones)], false, "El ejercicio aún no tiene mesas a las que acompañar.");

        var ventana = new Periodo(mesas.Min(m => m.Desde), mesas.Max(m => m.Hasta ?? m.Desde));
        CoberturaDeAudiencia[] audiencias = [.. EnCada(ventana.Incluye, capacitaciones)];
        var faltan = audiencias.Where(a => !a.Cubierta).Select(a => EnPalabras(a.Audiencia)).ToList();
        return new(ejercicioFolio, ventana, audiencias, faltan.Count == 0,
            faltan.Count == 0 ? null : $"Falta capacitación impartida, en las fechas de las mesas, para {string.Join(", ", faltan)}.");
    }

    private static IEnumerable<CoberturaDeAudiencia> EnCada(Func<DateOnly, bool> enVentana, IReadOnlyCollection<CapacitacionDetalle> todas) =>
        from audiencia in Enum.GetValues<Audiencia>()
        let suyas = todas.Where(c => c.Audiencia == audiencia && c.Estado is not EstadoCapacitacion.Cancelada).ToList()
        let impartidas = suyas.Where(c => c.Estado is EstadoCapacitacion.Impartida && c.Sesiones.Any(s => enVentana(s.Fecha))).ToList()
        select new CoberturaDeAudiencia(audiencia, suyas.Count, impartidas.Count, impartidas.Sum(c => c.Asistencia ?? 0), impartidas.Count > 0);

    private static string EnPalabras(Audiencia audiencia) => audiencia switch
    {
        Audiencia.Ciudadania => "la ciudadanía",
        Audiencia.OrganizacionesSociales => "las organizaciones sociales",
        _ => "los servidores públicos",
    };
}

/// <summary>La cobertura de una audiencia.</summary>
/// <param name="Audiencia">A quién.</param>
/// <param name="Previstas">Capacitaciones programadas o impartidas, en cualquier fecha.</param>
/// <param name="Impartidas">Las impartidas con alguna sesión en la ventana de las mesas.</param>
/// <param name="Asistencia">Personas que asistieron a esas.</param>
/// <param name="Cubierta">Verdadero si hubo al menos una.</param>
internal sealed record CoberturaDeAudiencia(Audiencia Audiencia, int Previstas, int Impartidas, int Asistencia, bool Cubierta);
