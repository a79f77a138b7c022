using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evidencias;

internal enum EstadoEvidencia { Vigente, Sustituida, Retirada }

/// <summary>What somebody brings as evidence, before it has a folio.</summary>
internal sealed record ContenidoEvidencia(
    TipoEvidencia Tipo, string Titulo, Documento? Documento, Instantanea? Instantanea, DateOnly FechaHecho, string Aporto)
{
    /// <summary>Why it is not public; null when it is.</summary>
    public string? Reserva { get; init; }
}

/// <summary>Prueba de un hecho con fecha. Solo se agrega: se sustituye o se retira con motivo, y su huella queda.</summary>
internal sealed class Evidencia : AggregateRoot, IPublished
{
    public const int TituloMaximo = 300;
    public const int AportoMaximo = 200;
    public const int UrlMaximo = 1_000;
    public const int ReservaMaximo = 500;

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
    public string? Reserva { get; private init; }
    public ArchivoDeposito? Archivo { get; private set; }
    public BajaEvidencia? Baja { get; private set; }

    public string HuellaSha256 => Documento?.HuellaSha256 ?? Instantanea!.HuellaSha256;

    public bool IsVisible => Reserva is null;

    /// <summary>There is something to look at: its bytes, or the page where they are. A hash alone proves nothing to anybody.</summary>
    public bool SePuedeAbrir => Archivo is not null || Instantanea is not null || Documento?.Enlace is not null;

    /// <summary>What was withdrawn keeps its hash in sight, and its bytes out of it.</summary>
    public bool ArchivoEsPublico => IsVisible && Estado is not EstadoEvidencia.Retirada;

    private Evidencia() { } // EF

    internal static Evidencia Aportar(string folio, Expediente expediente, string clave, ContenidoEvidencia contenido, DateOnly fecha) =>
        Nueva(folio, expediente, clave, contenido, anterior: null, fecha);

    /// <summary>A better proof of the same activity takes its place; this one stays, replaced.</summary>
    public Evidencia Sustituir(string folio, Expediente expediente, ContenidoEvidencia contenido, string? motivo, DateOnly fecha)
    {
        ExigirVigente();
        ExigirMotivo(motivo);

        Rule.Require(Reserva is null || contenido.Reserva is not null,
            "SEG-evidencia-reserva-perdida", "La evidencia que sustituye es reservada: di en «reserva» por qué la nueva también; si fuera pública, mostraría su huella.");

        var nueva = Nueva(folio, expediente, Actividad, contenido, new(Folio, HuellaSha256), fecha);
        Rule.Require(nueva.HuellaSha256 != HuellaSha256 || (nueva.SePuedeAbrir && !SePuedeAbrir), "SEG-evidencia-identica", "La evidencia nueva tiene la misma huella que la que sustituye: es el mismo archivo.");
        Baja = new(fecha, motivo!.Trim(), folio);
        Estado = EstadoEvidencia.Sustituida;
        return nueva;
    }

    /// <summary>Its bytes arrived: they must be the ones whose hash it brought.</summary>
    public void Depositar(ArchivoDeposito archivo, string huellaSha256)
    {
        ExigirVigente();
        Rule.Ensure(Archivo is null, "SEG-archivo-ya-depositado", $"El archivo de {Folio} ya está depositado; si hay uno mejor, sustituye la evidencia.");
        Rule.Require(huellaSha256 == HuellaSha256,
            "SEG-archivo-huella-distinta", $"La huella del archivo recibido es {huellaSha256}; la evidencia dice {HuellaSha256}. No es el mismo archivo.");
        Rule.Require(Documento is null || Documento.Tipo == archivo.Tipo,
            "SEG-archivo-tipo-distinto", $"Por su contenido el archivo es {archivo.Tipo}; la evidencia dice {Documento?.Tipo}.");

        Archivo = archivo;
    }

    /// <summary>Who is judged does not take away what a verdict rests on; who reviews may, when it must not stay in sight.</summary>
    public void ExigirRetirable(Expediente expediente, bool sostieneVeredicto, bool puedeRevisar)
    {
        if (puedeRevisar) return;

        expediente.ExigirEnSeguimiento();
        Rule.Ensure(!sostieneVeredicto, "SEG-evidencia-citada", $"Un veredicto o una evaluación se sostiene en {Folio}: sustitúyela, o pide a quien revisa que la retire.");
    }

    public void Retirar(string? motivo, DateOnly fecha)
    {
        ExigirVigente();
        ExigirMotivo(motivo);

        Baja = new(fecha, motivo!.Trim(), SustituidaPorFolio: null);
        Estado = EstadoEvidencia.Retirada;
    }

    public PublicDocument ToDocument() => new EvidenciaDetalle(
        CompromisoFolio, Actividad, Estado, Tipo, Titulo, Documento, Instantanea, FechaHecho, Aporto, Anterior, Baja)
    { Reserva = Reserva, Archivo = Archivo };

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
            Reserva = contenido.Reserva?.Trim(),
        };
        evidencia.Raise(new EvidenciaAportada(folio, expediente.Folio, actividad.Id, fecha));
        return evidencia;
    }

    private static void ExigirMotivo(string? motivo) => Rule.Require(!string.IsNullOrWhiteSpace(motivo),
        "SEG-evidencia-sin-motivo", "Di en «motivo» por qué la evidencia deja de estar vigente; se publica.");

    private void ExigirVigente() => Rule.Ensure(Estado is EstadoEvidencia.Vigente, "SEG-evidencia-no-vigente", "La evidencia ya se retiró o se sustituyó.");
}
