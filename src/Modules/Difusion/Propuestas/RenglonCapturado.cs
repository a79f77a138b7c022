using OpenGov.Difusion.Capturas;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Una propuesta en papel, o recogida de medios o redes.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote, desde 1.</param>
/// <param name="Texto">Lo que propone, como está escrito, sin datos personales.</param>
/// <param name="FechaPapel">Fecha escrita en el papel, o en que se publicó; debe caer en la ventana de la consulta.</param>
/// <param name="HuellaPapel">SHA-256 de la imagen del papel, 64 dígitos hexadecimales en minúscula; obligatoria en lo presencial.</param>
/// <param name="Alias">Cómo pidió en el papel que se firme en público; se publica con el texto. Sin esa petición se omite, aunque el papel lleve un nombre.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; si se omite, al plan entero.</param>
/// <param name="Canal">presencial si se omite; medios o redes.</param>
/// <param name="EnlaceFuente">Dónde se publicó; obligatorio en medios y redes.</param>
internal sealed record RenglonCapturado(
    int Renglon, string Texto, DateOnly FechaPapel, string? HuellaPapel = null, string? Alias = null, string? CompromisoFolio = null,
    TipoCanal Canal = TipoCanal.Presencial, string? EnlaceFuente = null) : IRenglon
{
    public Captura Captura(string lote) => new(lote, Renglon, FechaPapel, HuellaPapel, EnlaceFuente) { Canal = Canal };

    public ContenidoPropuesta Contenido(string consentimientoVersion) => new(Texto, Alias, CompromisoFolio, consentimientoVersion);
}

internal sealed class RenglonCapturadoValidator : AbstractValidator<RenglonCapturado>
{
    public RenglonCapturadoValidator()
    {
        RuleFor(r => r.Renglon).InclusiveBetween(1, 100_000);
        RuleFor(r => r.Texto).Texto(Propuesta.TextoMaximo, Propuesta.TextoMinimo);
        RuleFor(r => r.FechaPapel).NotEmpty();
        RuleFor(r => r.HuellaPapel!).HuellaSha256().When(r => r.HuellaPapel is not null);
        RuleFor(r => r.Alias).TextoOpcional(Propuesta.AliasMaximo);
        RuleFor(r => r.CompromisoFolio).FolioOpcional();
        RuleFor(r => r.EnlaceFuente).EnlaceOpcional();
    }
}

/// <summary>Cómo quedó un lote.</summary>
/// <param name="Lote">Nombre del lote.</param>
/// <param name="Modo">Cómo se pidió capturar.</param>
/// <param name="Capturadas">Renglones que se capturaron en esta petición; en un simulacro, los que se capturarían.</param>
/// <param name="YaConstaban">Renglones que ya constaban de antes.</param>
/// <param name="Propuestas">Folio de cada renglón que consta, en el orden en que se enviaron.</param>
/// <param name="Rechazadas">Renglones que no se capturaron, con todas sus faltas; vacía si ninguno.</param>
internal sealed record LoteCapturado(
    string Lote, ModoDeCaptura Modo, int Capturadas, int YaConstaban, IReadOnlyList<FolioDeRenglon> Propuestas, IReadOnlyList<RenglonRechazado> Rechazadas);
