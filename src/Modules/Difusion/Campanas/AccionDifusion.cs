namespace OpenGov.Difusion.Campanas;

internal enum Publico { Medios, SociedadCivil, Academia, Ciudadania, Instituciones }

internal enum TipoAccion
{
    RuedaDePrensa,
    Boletin,
    Entrevista,
    Presentacion,
    Reunion,
    RadioTelevision,
    RedSocial,
    PublicacionWeb,
    Impreso,
    Otra,
}

internal enum UnidadAlcance { Personas, Instituciones }

/// <summary>Una acción que sí ocurrió para dar a conocer el plan.</summary>
/// <param name="Numero">Consecutivo dentro de la campaña.</param>
/// <param name="Tipo">Qué se hizo.</param>
/// <param name="RealizadaEl">Día en que ocurrió.</param>
/// <param name="Medio">Por dónde: el medio, el foro, la red o la institución, con su nombre.</param>
/// <param name="Alcance">A cuántos llegó y cómo se contó; nulo si no se midió.</param>
/// <param name="Municipios">Claves INEGI de los municipios a los que llegó; vacía si fue a todo el estado.</param>
/// <param name="Evidencia">Documento que la prueba; nulo si no lo hay.</param>
/// <param name="Anulacion">Por qué se registró por error; nula si la acción vale. La anulada se conserva y no cuenta.</param>
internal sealed record AccionDifusion(
    int Numero,
    TipoAccion Tipo,
    DateOnly RealizadaEl,
    string Medio,
    AlcanceDifusion? Alcance,
    IReadOnlyList<string> Municipios,
    Documento? Evidencia,
    AnulacionDeAccion? Anulacion = null)
{
    public const int MedioMaximo = 200;
    public const int MunicipiosMaximo = 125;

    [JsonIgnore]
    public bool Vale => Anulacion is null;
}

/// <summary>Una acción que se registró por error.</summary>
/// <param name="Fecha">Día en que se anuló.</param>
/// <param name="Motivo">Qué estaba mal.</param>
internal sealed record AnulacionDeAccion(DateOnly Fecha, string Motivo)
{
    public const int MotivoMinimo = 5;
}

/// <summary>A cuántos llegó una acción: un número sin método no dice nada.</summary>
/// <param name="Valor">Personas o instituciones alcanzadas.</param>
/// <param name="Unidad">Qué se contó.</param>
/// <param name="Metodo">Cómo se contó, por ejemplo «lista de asistencia» o «reproducciones a los 30 días».</param>
internal sealed record AlcanceDifusion(int Valor, UnidadAlcance Unidad, string Metodo)
{
    public const int MetodoMaximo = 300;
}
