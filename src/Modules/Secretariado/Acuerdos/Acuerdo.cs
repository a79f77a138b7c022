using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Sesiones;

namespace OpenGov.Secretariado.Acuerdos;

internal enum EstadoAcuerdo { Pendiente, EnCumplimiento, Cumplido, SinEfecto }

/// <summary>Lo que una sesión con quórum votó, y qué fue de ello. Que venciera se sabe al leer, por su plazo.</summary>
internal sealed class Acuerdo : AggregateRoot, IPublished
{
    public const int TextoMaximo = 4_000;
    public const int MaximoPorSesion = 99;

    public string SesionFolio { get; private init; } = "";
    public string SecretariadoFolio { get; private init; } = "";
    public string EjercicioFolio { get; private init; } = "";
    public Materia Materia { get; private init; }
    public string Texto { get; private init; } = "";
    public string? ObjetoFolio { get; private init; }
    public FolioYNombre? Responsable { get; private init; }
    public DateOnly? Plazo { get; private init; }
    public DateOnly TomadoEl { get; private init; }
    public ResultadoAcuerdo Resultado { get; private init; }
    public Votacion Votacion { get; private init; } = null!;
    public EstadoAcuerdo? Estado { get; private set; }
    public CumplimientoAcuerdo? Cumplimiento { get; private set; }
    public FinDeEfectos? SinEfecto { get; private set; }

    public bool FueAdoptado => Resultado is ResultadoAcuerdo.Adoptado;

    private Acuerdo() { } // EF

    // Only a session with quorum may call this: see Sesion.SometerAcuerdo.
    internal static Acuerdo Tomar(Sesion sesion, int numero, AsuntoSometido asunto, Votacion votacion, DateOnly fecha)
    {
        Rule.Ensure(numero <= MaximoPorSesion, "STL-S11-demasiados-acuerdos", $"Una sesión toma hasta {MaximoPorSesion} acuerdos.");
        Rule.Require(asunto.Plazo is not { } plazo || plazo >= fecha, "STL-S11-plazo-pasado", "El plazo de un acuerdo no puede vencer antes de que se tome.");

        var acuerdo = new Acuerdo
        {
            Folio = $"{sesion.Folio}-A{numero:00}",
            SesionFolio = sesion.Folio, SecretariadoFolio = sesion.SecretariadoFolio, EjercicioFolio = sesion.EjercicioFolio,
            Materia = asunto.Materia, Texto = asunto.Texto, ObjetoFolio = asunto.ObjetoFolio, Responsable = asunto.Responsable, Plazo = asunto.Plazo,
            TomadoEl = fecha, Votacion = votacion, Resultado = votacion.Resultado,
            Estado = votacion.Resultado is ResultadoAcuerdo.Adoptado ? EstadoAcuerdo.Pendiente : null,
        };
        if (acuerdo.FueAdoptado)
            acuerdo.Raise(new AcuerdoAdoptado(acuerdo.Folio, sesion.Folio, sesion.SecretariadoFolio, sesion.EjercicioFolio, asunto.Materia, asunto.Texto, asunto.ObjetoFolio, fecha));
        return acuerdo;
    }

    public void IniciarCumplimiento()
    {
        ExigirEn([EstadoAcuerdo.Pendiente], "Solo se inicia el cumplimiento de un acuerdo pendiente.");

        Estado = EstadoAcuerdo.EnCumplimiento;
    }

    public void Cumplir(string informe, Documento? evidencia, DateOnly fecha)
    {
        ExigirEn([EstadoAcuerdo.EnCumplimiento], "Solo se da por cumplido un acuerdo cuyo cumplimiento ya inició.");
        Rule.Require(!string.IsNullOrWhiteSpace(informe), "STL-S11-cumplimiento-sin-informe", "Dar un acuerdo por cumplido exige decir cómo se cumplió.");

        Estado = EstadoAcuerdo.Cumplido;
        Cumplimiento = new CumplimientoAcuerdo(fecha, informe, evidencia, Extemporaneo: Plazo is { } plazo && fecha > plazo);
    }

    public void DejarSinEfecto(string? motivo, DateOnly fecha)
    {
        ExigirEn([EstadoAcuerdo.Pendiente, EstadoAcuerdo.EnCumplimiento], "Solo se deja sin efecto un acuerdo pendiente o en cumplimiento.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "STL-S11-sin-motivo", "Dejar sin efecto un acuerdo exige decir el motivo.");

        Estado = EstadoAcuerdo.SinEfecto;
        SinEfecto = new FinDeEfectos(fecha, motivo);
    }

    /// <summary>Overdue on a day: its term had passed and nobody had closed it by then. Never stored, so no clock writes it.</summary>
    public bool EstabaVencidoEl(DateOnly dia) =>
        FueAdoptado && Plazo < dia && !(Cumplimiento?.CumplidoEl <= dia) && !(SinEfecto?.Desde <= dia);

    public PublicDocument ToDocument() => AcuerdoDetalle.De(this);

    private void ExigirEn(EstadoAcuerdo[] estados, string mensaje)
    {
        Rule.Ensure(FueAdoptado, "STL-S11-acuerdo-no-adoptado", "Un acuerdo que no se adoptó no tiene seguimiento.");
        Rule.Ensure(estados.Contains(Estado!.Value), "STL-S11-seguimiento-fuera-de-orden", mensaje);
    }
}

/// <summary>Lo que se somete a votación.</summary>
internal sealed record AsuntoSometido(Materia Materia, string Texto, string? ObjetoFolio = null, FolioYNombre? Responsable = null, DateOnly? Plazo = null);

/// <summary>Cómo se cumplió un acuerdo.</summary>
/// <param name="CumplidoEl">Día en que se dio por cumplido.</param>
/// <param name="Informe">Cómo se cumplió.</param>
/// <param name="Evidencia">Documento que lo prueba, si lo hay.</param>
/// <param name="Extemporaneo">Verdadero si se cumplió después de su plazo.</param>
internal sealed record CumplimientoAcuerdo(DateOnly CumplidoEl, string Informe, Documento? Evidencia, bool Extemporaneo)
{
    public const int InformeMaximo = 4_000;
}

/// <summary>Desde cuándo y por qué un acuerdo dejó de obligar.</summary>
/// <param name="Desde">Primer día sin efecto.</param>
/// <param name="Motivo">Por qué.</param>
internal sealed record FinDeEfectos(DateOnly Desde, string Motivo);
