using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Recomendaciones;

internal enum EstadoRecomendacion { Emitida, Respondida, Atendida, Vencida }

/// <summary>Lo que el comité pide cambiar. Se responde en un plazo, y lo aceptado se atiende en otro; pasado cualquiera, el reloj la vence.</summary>
internal sealed class Recomendacion : AggregateRoot, IPublished
{
    public const int TextoMaximo = 5_000;
    public const int TextoMinimo = 20;

    public string PlanFolio { get; private init; } = "";
    public string ComiteFolio { get; private init; } = "";
    public string? CompromisoFolio { get; private init; }
    public string PersonaFolio { get; private init; } = "";
    public string Texto { get; private init; } = "";
    public string DestinatarioFolio { get; private init; } = "";
    public string DestinatarioNombre { get; private init; } = "";
    public DateOnly EmitidaEl { get; private init; }
    public ObservacionIndependencia? Observacion { get; private set; }
    public DateOnly ResponderAntesDe { get; private init; }
    public EstadoRecomendacion Estado { get; private set; } = EstadoRecomendacion.Emitida;
    public RespuestaRecomendacion? Respuesta { get; private set; }
    public AtencionRecomendacion? Atencion { get; private set; }
    public IReadOnlyList<VencimientoRecomendacion> Vencimientos { get; private set; } = [];

    /// <summary>Last day of the term that runs; null when none does.</summary>
    public DateOnly? Limite { get; private set; }

    public bool SeAcepto => Respuesta?.Sentido is SentidoRespuesta.Aceptada or SentidoRespuesta.Parcial;

    private Recomendacion() { } // EF

    internal static string Serie(string planFolio) => $"{planFolio}-REC";

    /// <param name="compromisoFolio">The commitment it is about; null if about the plan.</param>
    internal static Recomendacion Emitir(
        int numero, ComiteSeguimiento comite, string personaFolio, string? compromisoFolio, string texto, OrganizacionResumen destinatario, DateOnly responderAntesDe, DateOnly fecha)
    {
        var integrante = comite.ExigirQuePuedaVerificar(personaFolio, compromisoFolio ?? comite.PlanFolio, fecha);
        Rule.Require(responderAntesDe > fecha, "SEG-recomendacion-sin-plazo", "El plazo para responder termina después del día en que se emite.");

        var recomendacion = new Recomendacion
        {
            Folio = $"{Serie(comite.PlanFolio)}-{numero}",
            PlanFolio = comite.PlanFolio,
            ComiteFolio = comite.Folio,
            CompromisoFolio = compromisoFolio,
            PersonaFolio = integrante.PersonaFolio,
            Texto = texto.Trim(),
            DestinatarioFolio = destinatario.Folio,
            DestinatarioNombre = destinatario.Nombre,
            EmitidaEl = fecha,
            ResponderAntesDe = responderAntesDe,
            Limite = responderAntesDe,
        };
        recomendacion.Raise(new RecomendacionEmitida(recomendacion.Folio, comite.PlanFolio, compromisoFolio, destinatario.Folio, responderAntesDe, fecha));
        return recomendacion;
    }

    /// <param name="atenderAntesDe">Last day to do what is accepted.</param>
    /// <param name="hoy">The day on which it is recorded.</param>
    public void Responder(SentidoRespuesta sentido, string texto, DateOnly? atenderAntesDe, DateOnly fecha, DateOnly hoy)
    {
        Rule.Ensure(Respuesta is null, "SEG-recomendacion-respondida", "La recomendación ya se respondió.");
        Rule.Require(sentido is SentidoRespuesta.Rechazada == atenderAntesDe is null,
            "SEG-respuesta-sin-plazo", "Lo que se acepta lleva en «atender_antes_de» el día en que quedará atendido; lo que se rechaza, no.");
        Rule.Require(atenderAntesDe is not { } dia || dia >= fecha, "SEG-respuesta-plazo-pasado", "El día en que quedará atendida no puede ser anterior a la respuesta.");

        Respuesta = new(
            sentido, texto.Trim(), fecha, atenderAntesDe, Extemporanea: fecha > ResponderAntesDe, RegistradaEl: hoy, RegistroExtemporaneo: fecha <= ResponderAntesDe && hoy > ResponderAntesDe);
        CorregirVencimiento(PlazoRecomendacion.Respuesta, fecha, hoy);
        Limite = atenderAntesDe;
        Estado = EstadoRecomendacion.Respondida;
    }

    /// <summary>The committee, and not who answers, says that it was done.</summary>
    public void Atender(ComiteSeguimiento comite, string personaFolio, string argumento, DateOnly fecha, DateOnly hoy)
    {
        var integrante = comite.ExigirQuePuedaVerificar(personaFolio, CompromisoFolio ?? PlanFolio, fecha);
        Rule.Ensure(Atencion is null && SeAcepto, "SEG-recomendacion-no-aceptada", "Se da por atendida una recomendación aceptada que aún no lo está.");

        Atencion = new(integrante.PersonaFolio, argumento.Trim(), fecha, Extemporanea: fecha > Respuesta!.AtenderAntesDe);
        CorregirVencimiento(PlazoRecomendacion.Atencion, fecha, hoy);
        Limite = null;
        Estado = EstadoRecomendacion.Atendida;
    }

    /// <summary>Who signed it, or who found it attended, turned out to be in conflict: it stays, marked (I6).</summary>
    public void Observar(ComiteSeguimiento comite, string personaFolio)
    {
        if (PersonaFolio == personaFolio) Observacion ??= comite.ObservacionAlFirmar(personaFolio, CompromisoFolio ?? PlanFolio, EmitidaEl);
        if (Atencion is { Observacion: null } atencion && atencion.PersonaFolio == personaFolio)
            Atencion = atencion with { Observacion = comite.ObservacionAlFirmar(personaFolio, CompromisoFolio ?? PlanFolio, atencion.Fecha) };
    }

    /// <summary>What was due by that day and did not come.</summary>
    /// <returns>True if it expired now.</returns>
    public bool Vencer(DateOnly dia)
    {
        if (Limite is not { } limite || dia <= limite) return false;

        Vencimientos = [.. Vencimientos, new(Respuesta is null ? PlazoRecomendacion.Respuesta : PlazoRecomendacion.Atencion, limite)];
        Limite = null;
        Estado = EstadoRecomendacion.Vencida;
        return true;
    }

    public PublicDocument ToDocument() => new RecomendacionDetalle(
        PlanFolio, ComiteFolio, CompromisoFolio, PersonaFolio, Texto, DestinatarioFolio, DestinatarioNombre, ResponderAntesDe, Estado, Respuesta, Atencion, Vencimientos)
    { EmitidaEl = EmitidaEl, Observacion = Observacion };

    // What the clock said stays said; that it turned out not to be so is said beside it.
    private void CorregirVencimiento(PlazoRecomendacion plazo, DateOnly fecha, DateOnly hoy) =>
        Vencimientos = [.. Vencimientos.Select(v => v.Plazo == plazo && fecha <= v.Limite ? v with { SinEfectoDesde = hoy } : v)];
}
