using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Contracts;

namespace OpenGov.Difusion.Campanas;

internal enum EstadoCampana { Planeada, EnCurso, Cerrada }

/// <summary>Campaña que lleva el plan a un público. Empieza con su primera acción; cuenta lo que ocurrió, no lo que se prometió.</summary>
internal sealed class CampanaDifusion : AggregateRoot, IPublished
{
    public const int TituloMaximo = 200;
    public const int AccionesMaximo = 500;

    public string PlanFolio { get; private init; } = "";
    public string PlanTitulo { get; private init; } = "";
    public Publico Publico { get; private init; }
    public string Titulo { get; private init; } = "";
    public EstadoCampana Estado { get; private set; } = EstadoCampana.Planeada;
    public IReadOnlyList<AccionDifusion> Acciones { get; private set; } = [];

    private CampanaDifusion() { } // EF

    /// <param name="numero">1 for the first campaign of the plan to that audience, whose folio goes without number.</param>
    internal static CampanaDifusion Planear(PlanResumen plan, Publico publico, int numero, string titulo, DateOnly fecha)
    {
        var campana = new CampanaDifusion
        {
            Folio = FolioDe(plan.Folio, publico, numero),
            PlanFolio = plan.Folio,
            PlanTitulo = plan.Titulo,
            Publico = publico,
            Titulo = titulo.Trim(),
        };
        campana.Raise(new CampanaRegistrada(campana.Folio, plan.Folio, Json.SnakeCase(publico.ToString()), fecha));
        return campana;
    }

    public AccionDifusion RegistrarAccion(
        TipoAccion tipo, DateOnly realizadaEl, string medio, AlcanceDifusion? alcance, IReadOnlyList<string> municipios, Documento? evidencia, DateOnly fecha)
    {
        Rule.Ensure(Estado is not EstadoCampana.Cerrada,
            "DIF-campana-cerrada", "La campaña ya se cerró; registra la acción en una campaña nueva para el mismo público.");
        Rule.Ensure(Acciones.Count < AccionesMaximo,
            "DIF-campana-llena", $"Una campaña guarda hasta {AccionesMaximo} acciones; ciérrala y continúa en otra.");
        Rule.Require(realizadaEl <= fecha,
            "DIF-accion-futura", "Una acción se registra cuando ya ocurrió: su día no puede ser posterior al del acto.");

        var accion = new AccionDifusion(Acciones.Count + 1, tipo, realizadaEl, medio.Trim(), alcance, [.. municipios.Order(StringComparer.Ordinal)], evidencia);
        Acciones = [.. Acciones, accion];
        Estado = EstadoCampana.EnCurso;
        return accion;
    }

    /// <summary>What was recorded by mistake stays on record and stops counting.</summary>
    public void AnularAccion(int numero, string motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is not EstadoCampana.Cerrada, "DIF-campana-cerrada", "La campaña ya se cerró; sus acciones ya no cambian.");
        var accion = Acciones.FirstOrDefault(a => a.Numero == numero) ?? throw new NotFoundException("acciones", $"{Folio}, {numero}");
        Rule.Ensure(accion.Vale, "DIF-accion-ya-anulada", "Esa acción ya se había anulado.");

        Acciones = [.. Acciones.Select(a => a == accion ? a with { Anulacion = new(fecha, motivo.Trim()) } : a)];
    }

    public void Cerrar()
    {
        Rule.Ensure(Estado is not EstadoCampana.Cerrada, "DIF-campana-cerrada", "La campaña ya se cerró.");
        Rule.Require(Acciones.Any(a => a.Vale),
            "DIF-campana-sin-acciones", "Una campaña se cierra con al menos una acción registrada.");

        Estado = EstadoCampana.Cerrada;
    }

    public bool TuvoAccionHasta(DateOnly dia) => Acciones.Any(a => a.Vale && a.RealizadaEl <= dia);

    public PublicDocument ToDocument() => new CampanaDifusionDetalle(
        PlanFolio, PlanTitulo, Publico, Titulo, Estado, Acciones.Suma(UnidadAlcance.Personas), Acciones.Suma(UnidadAlcance.Instituciones), Acciones);

    internal static string FolioDe(string planFolio, Publico publico, int numero) =>
        $"{planFolio}-DIF-{Json.SnakeCase(publico.ToString()).Replace('_', '-').ToUpperInvariant()}{(numero == 1 ? "" : $"-{numero}")}";
}
