using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Qué hacer con un lote que tiene renglones con faltas: atomico no captura ninguno y dice todas; parcial captura los buenos y dice cuáles no; simulacro no guarda nada y dice qué pasaría.</summary>
internal enum ModoDeCaptura
{
    Atomico,
    Parcial,
    Simulacro,
}

/// <summary>Una propuesta en papel, o recogida de medios o redes.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote, desde 1.</param>
/// <param name="Texto">Lo que propone, como está escrito, sin datos personales.</param>
/// <param name="FechaPapel">Fecha escrita en el papel, o en que se publicó; debe caer en la ventana de la consulta.</param>
/// <param name="HuellaPapel">SHA-256 de la imagen del papel, 64 dígitos hexadecimales en minúscula; obligatoria en lo presencial.</param>
/// <param name="Alias">Cómo quiso firmar.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; si se omite, al plan entero.</param>
/// <param name="Canal">presencial si se omite; medios o redes.</param>
/// <param name="EnlaceFuente">Dónde se publicó; obligatorio en medios y redes.</param>
internal sealed record RenglonCapturado(
    int Renglon, string Texto, DateOnly FechaPapel, string? HuellaPapel = null, string? Alias = null, string? CompromisoFolio = null,
    TipoCanal Canal = TipoCanal.Presencial, string? EnlaceFuente = null)
{
    public Captura Captura(string lote) => new(lote, Renglon, FechaPapel, HuellaPapel, EnlaceFuente) { Canal = Canal };
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

/// <summary>El folio de un renglón.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote.</param>
/// <param name="Folio">Folio de su propuesta.</param>
/// <param name="Nueva">Verdadero si se capturó en esta petición.</param>
internal sealed record FolioDeRenglon(int Renglon, string Folio, bool Nueva);

/// <summary>Un renglón que no se capturó.</summary>
/// <param name="Lugar">Su lugar en lo que se envió, desde 1; en un archivo, sin contar el encabezado.</param>
/// <param name="Renglon">El número que trae; cero si no se pudo leer.</param>
/// <param name="Faltas">Todo lo que hay que corregirle.</param>
internal sealed record RenglonRechazado(int Lugar, int Renglon, IReadOnlyList<FaltaDeRenglon> Faltas);

/// <summary>Una falta de un renglón.</summary>
/// <param name="Miembro">Miembro o columna que hay que corregir.</param>
/// <param name="Codigo">Código estable de la regla.</param>
/// <param name="Mensaje">Qué hacer.</param>
internal sealed record FaltaDeRenglon(string Miembro, string Codigo, string Mensaje);
