using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Observaciones;

internal enum EstadoObservacion { Recibida, Turnada, Desechada, Respondida }

/// <summary>A quién toca responder una observación.</summary>
internal enum DestinoObservacion { Responsable, Comite, Secretariado }

/// <summary>Lo que cualquier persona señala sobre una evidencia. Su texto se publica cuando se turna; si se desecha, se dice por qué.</summary>
internal sealed class ObservacionCiudadana : AggregateRoot, IPublished
{
    public const int TextoMaximo = 3_000;
    public const int TextoMinimo = 10;
    public const int AliasMaximo = 80;

    public string EvidenciaFolio { get; private init; } = "";
    public string CompromisoFolio { get; private init; } = "";
    public string Actividad { get; private init; } = "";
    public string Texto { get; private init; } = "";
    public string? Alias { get; private init; }
    public DateOnly RecibidaEl { get; private init; }
    public EstadoObservacion Estado { get; private set; } = EstadoObservacion.Recibida;
    public TurnoObservacion? Turno { get; private set; }
    public string? MotivoDesecho { get; private set; }
    public RespuestaObservacion? Respuesta { get; private set; }

    private ObservacionCiudadana() { } // EF

    public static string Serie(DateOnly hoy) => $"OBS-{hoy.Year:D4}";

    internal static ObservacionCiudadana Presentar(int numero, Evidencia evidencia, string texto, string? alias, DateOnly hoy)
    {
        Rule.Ensure(evidencia.IsVisible, "SEG-observacion-de-reservada", $"La evidencia {evidencia.Folio} es reservada, y la observación, que es pública, la nombraría.");

        return new()
        {
            Folio = $"{Serie(hoy)}-{numero:D6}",
            EvidenciaFolio = evidencia.Folio,
            CompromisoFolio = evidencia.CompromisoFolio,
            Actividad = evidencia.Actividad,
            Texto = texto.Trim(),
            Alias = alias?.Trim(),
            RecibidaEl = hoy,
        };
    }

    public void Turnar(DestinoObservacion destino, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoObservacion.Recibida or EstadoObservacion.Turnada, "SEG-observacion-cerrada", "Se turna una observación que aún no se responde ni se desecha.");

        Turno = new(destino, fecha);
        Estado = EstadoObservacion.Turnada;
    }

    /// <summary>Not everything a stranger writes may be published; why it is not, always.</summary>
    public void Desechar(string? motivo)
    {
        Rule.Ensure(Estado is EstadoObservacion.Recibida, "SEG-observacion-ya-turnada", "Solo se desecha una observación recién recibida: una turnada ya es pública y se responde.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "SEG-observacion-sin-motivo", "Di en «motivo» por qué se desecha; se publica.");

        MotivoDesecho = motivo.Trim();
        Estado = EstadoObservacion.Desechada;
    }

    public void Responder(string texto, string responsable, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoObservacion.Turnada, "SEG-observacion-no-turnada", "Se responde una observación turnada que aún no tiene respuesta.");

        Respuesta = new(texto.Trim(), responsable.Trim(), fecha);
        Estado = EstadoObservacion.Respondida;
    }

    public PublicDocument ToDocument() => new ObservacionCiudadanaDetalle(
        EvidenciaFolio, CompromisoFolio, Actividad, Turno is null ? null : Texto, Turno is null ? null : Alias, RecibidaEl, Estado, Turno, MotivoDesecho, Respuesta);
}
