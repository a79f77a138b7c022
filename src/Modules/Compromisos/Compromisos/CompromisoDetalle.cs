using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Un compromiso del plan, como se publica.</summary>
internal sealed record CompromisoDetalle : PublicDocument
{
    /// <summary>Folio del plan al que pertenece.</summary>
    public required string PlanFolio { get; init; }

    /// <summary>Tema, por ejemplo movilidad.</summary>
    public required string TemaClave { get; init; }

    /// <summary>Estado del compromiso.</summary>
    public required EstadoCompromiso Estado { get; init; }

    /// <summary>El título de la redacción vigente; se repite aquí para listas y buscadores.</summary>
    public required string Titulo { get; init; }

    /// <summary>Todo lo que está escrito del compromiso.</summary>
    public required Redaccion Redaccion { get; init; }

    /// <summary>El resultado de las reglas SMART sobre esta redacción.</summary>
    public required FichaSmart FichaSmart { get; init; }

    /// <summary>De dónde viene: la mesa que lo definió y las propuestas ciudadanas que lo cambiaron.</summary>
    public required IReadOnlyList<Origen> Origen { get; init; }

    /// <summary>El avance en sus tres valores; nulo hasta que Seguimiento informa el primero.</summary>
    public required AvanceInformado? Avance { get; init; }

    /// <summary>Los corresponsables que no son gobierno, aparte: quienes acompañan y vigilan el compromiso desde fuera.</summary>
    public required IReadOnlyList<Corresponsable> Contrapartes { get; init; }

    /// <summary>Las modificaciones autorizadas después del lanzamiento, en orden.</summary>
    public required IReadOnlyList<ModificacionAplicada> Modificaciones { get; init; }

    /// <summary>Acuerdo que aprobó el plan con este compromiso.</summary>
    public required AcuerdoCitado? AcuerdoAprobacion { get; init; }

    /// <summary>Acuerdo que lanzó el plan con este compromiso.</summary>
    public required AcuerdoCitado? AcuerdoLanzamiento { get; init; }

    /// <summary>Por qué se descartó, si se descartó.</summary>
    public required string? RespuestaRazonada { get; init; }

    /// <summary>Acuerdo que lo descartó, si lo decidió el Secretariado: siempre, cuando el plan ya estaba aprobado.</summary>
    public required AcuerdoCitado? AcuerdoDescarte { get; init; }

    /// <summary>Cómo terminó, si se cerró.</summary>
    public required CierreDeCompromiso? Cierre { get; init; }

    /// <summary>Por qué se retiró después del lanzamiento, si se retiró.</summary>
    public required RetiroDeCompromiso? Retiro { get; init; }

    public static CompromisoDetalle De(Compromiso compromiso) => new()
    {
        PlanFolio = compromiso.PlanFolio,
        TemaClave = compromiso.TemaClave,
        Estado = compromiso.Estado,
        Titulo = compromiso.Redaccion.Titulo,
        Redaccion = compromiso.Redaccion,
        FichaSmart = compromiso.Ficha,
        Origen = compromiso.Origenes,
        Avance = compromiso.Avance,
        Contrapartes = [.. compromiso.Redaccion.Corresponsables.Where(c => c.EsContraparte)],
        Modificaciones = compromiso.Modificaciones,
        AcuerdoAprobacion = compromiso.Aprobacion,
        AcuerdoLanzamiento = compromiso.Lanzamiento,
        RespuestaRazonada = compromiso.RespuestaRazonada,
        AcuerdoDescarte = compromiso.AcuerdoDescarte,
        Cierre = compromiso.Cierre,
        Retiro = compromiso.Retiro,
    };
}
