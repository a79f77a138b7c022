using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

internal enum ModalidadSesion { Presencial, Virtual, Hibrida }

/// <summary>La convocatoria de una sesión: cuándo se emitió, para cuándo y con qué orden del día.</summary>
/// <param name="EmitidaEl">Día en que se emitió.</param>
/// <param name="InicioEn">Instante para el que se convoca (UTC).</param>
/// <param name="Modalidad">Presencial, virtual o híbrida.</param>
/// <param name="Lugar">Dónde se celebra; lo lleva toda sesión que no sea virtual.</param>
/// <param name="Enlace">Dónde se sigue en línea, si es público.</param>
/// <param name="OrdenDelDia">Los puntos, en su orden.</param>
/// <param name="DiasDeAviso">Días naturales entre la emisión y la sesión.</param>
/// <param name="DiasMinimos">Días naturales de aviso que pide la regla S9.</param>
/// <param name="ConvocatoriaTardia">Verdadero si se avisó con menos días que los mínimos (regla S9): la sesión vale, y se publica que se avisó tarde.</param>
internal sealed record Convocatoria(
    DateOnly EmitidaEl,
    DateTimeOffset InicioEn,
    ModalidadSesion Modalidad,
    string? Lugar,
    string? Enlace,
    IReadOnlyList<PuntoDelDia> OrdenDelDia,
    int DiasDeAviso,
    int DiasMinimos,
    bool ConvocatoriaTardia)
{
    public const int LugarMaximo = 300;

    /// <summary>The legal day on which the session is to be held.</summary>
    [JsonIgnore]
    public DateOnly Dia => InicioEn.ToLegalDay();

    public static Convocatoria Emitir(Aviso aviso, int diasMinimos, DateOnly fecha)
    {
        Rule.Require(aviso.OrdenDelDia.Count > 0, "STL-S9-sin-orden-del-dia", "La convocatoria lleva al menos un punto en el orden del día.");
        Rule.Require(aviso.Modalidad is ModalidadSesion.Virtual || aviso.Lugar is not null,
            "STL-S9-sin-lugar", "Una sesión presencial o híbrida dice en qué lugar se celebra.");
        var dias = aviso.InicioEn.ToLegalDay().DayNumber - fecha.DayNumber;
        Rule.Require(dias >= 0, "STL-S9-inicio-pasado",
            $"La sesión no puede celebrarse antes de que se convoque, el {fecha:yyyy-MM-dd}. Si se convocó antes, dilo en «fecha».");

        return new Convocatoria(
            fecha, aviso.InicioEn, aviso.Modalidad, aviso.Lugar, aviso.Enlace, aviso.OrdenDelDia, dias, diasMinimos, ConvocatoriaTardia: dias < diasMinimos);
    }
}

/// <summary>What a convocation says before it is issued.</summary>
internal sealed record Aviso(
    DateTimeOffset InicioEn, ModalidadSesion Modalidad, string? Lugar, string? Enlace, IReadOnlyList<PuntoDelDia> OrdenDelDia);

internal static class DiasDeAviso
{
    /// <summary>S9: natural days of notice; an installation asks for as many as an extraordinary session.</summary>
    public static int DiasMinimos(this PoliticaSesiones politica, TipoSesion tipo) =>
        tipo is TipoSesion.Ordinaria ? politica.DiasConvocatoriaOrdinaria : politica.DiasConvocatoriaExtraordinaria;
}

/// <summary>Un punto del orden del día.</summary>
/// <param name="Titulo">De qué se trata.</param>
/// <param name="Descripcion">Detalle, si hace falta.</param>
internal sealed record PuntoDelDia(string Titulo, string? Descripcion = null)
{
    public const int Maximo = 60;
    public const int TituloMaximo = 300;
    public const int DescripcionMaximo = 2_000;
}
