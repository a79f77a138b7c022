using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evidencias;

internal enum EstadoEvidencia { Vigente, Sustituida, Retirada }

/// <summary>What somebody brings as evidence, before it has a folio.</summary>
internal sealed record ContenidoEvidencia(
    TipoEvidencia Tipo, string Titulo, Documento? Documento, Instantanea? Instantanea, DateOnly FechaHecho, string Aporto);

/// <summary>Prueba de un hecho con fecha. Solo se agrega: se sustituye o se retira con motivo, y su huella queda.</summary>
internal sealed class Evidencia : AggregateRoot, IPublished
{
    public const int TituloMaximo = 300;
    public const int AportoMaximo = 200;
    public const int UrlMaximo = 1_000;

    public string CompromisoFolio { get; private init; } = "";
    public Guid ActividadId { get; private init; }
    public string Actividad { get; private init; } = "";
    public EstadoEvidencia Estado { get; private set; } = EstadoEvidencia.Vigente;
    public TipoEvidencia Tipo { get; private init; }
    public string Titulo { get; private init; } = "";
    public Documento? Documento { get; private init; }
    public Instantanea? Instantanea { get; private init; }
    public DateOnly FechaHecho { get; private init; }
    public string Aporto { get; private init; } = "";
    public EvidenciaAnterior? Anterior { get; private init; }
    public BajaEvidencia? Baja { get; private set; }

    public string HuellaSha256 => Documento?.HuellaSha256 ?? Instantanea!.HuellaSha256;

    private Evidencia() { } // EF

    internal static Evidencia Aportar(string folio, Expediente expediente, string clave, ContenidoEvidencia contenido, DateOnly fecha) =>
        Nueva(folio, expediente, clave, contenido, anterior: null, fecha);

    /// <summary>A better proof of the same activity takes its place; this one stays, replaced.</summary>
    public Evidencia Sustituir(string folio, Expediente expediente, ContenidoEvidencia contenido, string? motivo, DateOnly fecha)
    {
        ExigirDel(expediente.Folio);
        ExigirVigente();
        ExigirMotivo(motivo);

        var nueva = Nueva(folio, expediente, Actividad, contenido, new(Folio, HuellaSha256), fecha);
        Rule.Require(nueva.HuellaSha256 != HuellaSha256, "SEG-evidencia-identica", "La evidencia nueva tiene la misma huella que la que sustituye: es el mismo archivo.");
        Baja = new(fecha, motivo!.Trim(), folio);
        Estado = EstadoEvidencia.Sustituida;
        return nueva;
    }

    public void Retirar(string compromisoFolio, string? motivo, DateOnly fecha)
    {
        ExigirDel(compromisoFolio);
        ExigirVigente();
        ExigirMotivo(motivo);

        Baja = new(fecha, motivo!.Trim(), SustituidaPorFolio: null);
        Estado = EstadoEvidencia.Retirada;
    }

    public void ExigirQueSustente(string compromisoFolio, string clave, DateOnly fecha)
    {
        Rule.Require(CompromisoFolio == compromisoFolio && Actividad == clave,
            "SEG-evidencia-ajena", $"La evidencia {Folio} es de la actividad {Actividad} del compromiso {CompromisoFolio}.");
        Rule.Ensure(Estado is EstadoEvidencia.Vigente, "SEG-evidencia-no-vigente", $"La evidencia {Folio} fue retirada o sustituida.");
        Rule.Require(FechaHecho <= fecha, "SEG-evidencia-futura", $"La evidencia {Folio} muestra un hecho del {FechaHecho:yyyy-MM-dd}, posterior al acto.");
    }

    public PublicDocument ToDocument() => new EvidenciaDetalle(
        CompromisoFolio, Actividad, Estado, Tipo, Titulo, Documento, Instantanea, FechaHecho, Aporto, Anterior, Baja);

    private static Evidencia Nueva(
        string folio, Expediente expediente, string clave, ContenidoEvidencia contenido, EvidenciaAnterior? anterior, DateOnly fecha)
    {
        expediente.ExigirEnSeguimiento();
        var actividad = expediente.Actividad(clave);
        Rule.Require(contenido.Documento is null != contenido.Instantanea is null,
            "SEG-evidencia-sin-soporte", "La evidencia es un documento o una página con su instantánea: trae uno de los dos.");
        Rule.Require(contenido.FechaHecho <= fecha, "SEG-evidencia-futura", "Una evidencia muestra algo que ya ocurrió: su fecha no puede ser posterior al acto.");

        var evidencia = new Evidencia
        {
            Folio = folio,
            CompromisoFolio = expediente.Folio,
            ActividadId = actividad.Id,
            Actividad = clave,
            Tipo = contenido.Tipo,
            Titulo = contenido.Titulo.Trim(),
            Documento = contenido.Documento,
            Instantanea = contenido.Instantanea,
            FechaHecho = contenido.FechaHecho,
            Aporto = contenido.Aporto.Trim(),
            Anterior = anterior,
        };
        evidencia.Raise(new EvidenciaAportada(folio, expediente.Folio, actividad.Id, fecha));
        return evidencia;
    }

    // The address names both; one under another commitment does not exist.
    private void ExigirDel(string compromisoFolio)
    {
        if (CompromisoFolio != compromisoFolio) throw new NotFoundException("evidencias", Folio);
    }

    private static void ExigirMotivo(string? motivo) => Rule.Require(!string.IsNullOrWhiteSpace(motivo),
        "SEG-evidencia-sin-motivo", "Di en «motivo» por qué la evidencia deja de estar vigente; se publica.");

    private void ExigirVigente() => Rule.Ensure(Estado is EstadoEvidencia.Vigente, "SEG-evidencia-no-vigente", "La evidencia ya se retiró o se sustituyó.");
}
