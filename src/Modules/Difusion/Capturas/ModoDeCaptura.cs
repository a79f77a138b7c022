namespace OpenGov.Difusion.Capturas;

/// <summary>Qué hacer con un lote que tiene renglones con faltas: atomico no captura ninguno y dice todas; parcial captura los buenos y dice cuáles no; simulacro no guarda nada y dice qué pasaría.</summary>
internal enum ModoDeCaptura
{
    Atomico,
    Parcial,
    Simulacro,
}

/// <summary>El folio de un renglón.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote.</param>
/// <param name="Folio">Folio de lo que se capturó de él.</param>
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

internal static class ReglasDeLote
{
    public const string ConFaltas = "DIF-F5-lote-con-faltas";
    public const int LoteMaximo = 60;
    public const int RenglonesMaximo = 500;

    public static IRuleBuilderOptions<T, string> Lote<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty()
        .Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$").WithErrorCode("forma").WithMessage("El nombre de un lote lleva letras sin acento, dígitos, puntos y guiones, hasta 60.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TRenglon>> Renglones<T, TRenglon>(this IRuleBuilder<T, IReadOnlyList<TRenglon>> rule) => rule.NotEmpty()
        .Must(r => r is null || r.Count <= RenglonesMaximo).WithErrorCode("lista").WithMessage($"Un lote trae hasta {RenglonesMaximo} renglones.");

    /// <summary>How it is to be captured, as a file says it.</summary>
    public static ModoDeCaptura Modo(string? nombre) => nombre is null ? ModoDeCaptura.Atomico
        : Parametros.Nombrado<ModoDeCaptura>(nombre) ?? throw new BadParameterException("modo", "Debe ser atomico, parcial o simulacro.");
}
