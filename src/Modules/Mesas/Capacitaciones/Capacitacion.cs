using OpenGov.Mesas.Contracts;

namespace OpenGov.Mesas.Capacitaciones;

/// <summary>A quién se capacita: las tres audiencias de la ruta.</summary>
internal enum Audiencia { Ciudadania, OrganizacionesSociales, ServidoresPublicos }

internal enum EstadoCapacitacion { Programada, Impartida, Cancelada }

/// <summary>Una reunión de una capacitación.</summary>
/// <param name="Fecha">Día en que se da.</param>
/// <param name="Modalidad">Presencial, virtual o híbrida.</param>
/// <param name="Lugar">Recinto o enlace, si ya se sabe.</param>
/// <param name="Horas">Duración en horas, si se conoce.</param>
internal sealed record SesionDeCapacitacion(DateOnly Fecha, ModalidadDeReunion Modalidad, string? Lugar = null, decimal? Horas = null);

/// <summary>Proceso de capacitación que acompaña a las mesas: difunde el gobierno abierto y las herramientas para construir el plan.</summary>
internal sealed class Capacitacion : AggregateRoot, IPublished
{
    public const int TituloMaximo = 200;
    public const int TemaMaximo = 200;
    public const int TemasMaximos = 30;
    public const int LugarMaximo = 300;
    public const int SesionesMaximas = 60;
    public const int MesasMaximas = 50;
    public const int AsistenciaMaxima = 100_000;

    public string EjercicioFolio { get; private init; } = "";
    public string Titulo { get; private init; } = "";
    public Audiencia Audiencia { get; private init; }
    public IReadOnlyList<string> Temas { get; private init; } = [];
    public IReadOnlyList<SesionDeCapacitacion> Sesiones { get; private init; } = [];
    public IReadOnlyList<string> MesasFolios { get; private init; } = [];
    public int? Asistencia { get; private set; }
    public string? MotivoCancelacion { get; private set; }
    public EstadoCapacitacion Estado { get; private set; } = EstadoCapacitacion.Programada;

    private Capacitacion() { } // EF

    /// <summary>Plans a training.</summary>
    /// <param name="numero">One more than the trainings the ejercicio already has.</param>
    /// <param name="mesas">Folios of the mesas it accompanies.</param>
    public static Capacitacion Programar(
        string ejercicioFolio, int numero, string titulo, Audiencia audiencia, IReadOnlyList<string> temas,
        IReadOnlyList<SesionDeCapacitacion> sesiones, IReadOnlyList<string> mesas) => new()
        {
            Folio = $"{ejercicioFolio}-CAP-{numero:00}",
            EjercicioFolio = ejercicioFolio,
            Titulo = titulo,
            Audiencia = audiencia,
            Temas = temas,
            Sesiones = sesiones,
            MesasFolios = mesas,
        };

    public void Impartir(int asistencia, DateOnly fecha)
    {
        ExigirProgramada();
        Rule.Ensure(Sesiones.All(s => s.Fecha <= fecha),
            "MESA-M7-sesiones-pendientes", $"La capacitación termina el {Sesiones.Max(s => s.Fecha):yyyy-MM-dd}; antes no puede darse por impartida.");
        Rule.Require(asistencia >= 1,
            "MESA-M7-sin-asistencia", "Una capacitación impartida tuvo al menos una persona; si nadie asistió, cancélala.");

        Asistencia = asistencia;
        Estado = EstadoCapacitacion.Impartida;
        Raise(new CapacitacionImpartida(Folio, EjercicioFolio, Json.SnakeCase($"{Audiencia}"), fecha));
    }

    public void Cancelar(string? motivo)
    {
        ExigirProgramada();
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "MESA-capacitacion-sin-motivo", "Cancelar una capacitación pide decir en «motivo» por qué.");

        MotivoCancelacion = motivo;
        Estado = EstadoCapacitacion.Cancelada;
    }

    public PublicDocument ToDocument() => CapacitacionDetalle.De(this);

    private void ExigirProgramada() =>
        Rule.Ensure(Estado is EstadoCapacitacion.Programada,
            "MESA-capacitacion-no-programada", "La capacitación ya se impartió o se canceló.");
}
