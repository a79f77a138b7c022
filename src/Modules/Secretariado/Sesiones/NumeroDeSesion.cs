namespace OpenGov.Secretariado.Sesiones;

/// <summary>Números de sesión que se celebraron antes de este registro y no constan en él.</summary>
/// <param name="Desde">El primero.</param>
/// <param name="Hasta">El último.</param>
internal sealed record NumerosSinRegistro(int Desde, int Hasta);

/// <summary>El número de una sesión entre las de su tipo.</summary>
internal sealed record NumeroDeSesion(int Numero, NumerosSinRegistro? SinRegistro = null)
{
    public const int Maximo = 999;

    public string FolioEn(string secretariadoFolio, TipoSesion tipo) => tipo switch
    {
        TipoSesion.Instalacion => $"{secretariadoFolio}-SI-{Numero:000}",
        TipoSesion.Ordinaria => $"{secretariadoFolio}-SO-{Numero:000}",
        _ => $"{secretariadoFolio}-SE-{Numero:000}",
    };

    /// <summary>S8: consecutive. An STL that starts to use this register late says so, and the hole is published.</summary>
    public static NumeroDeSesion Siguiente(IReadOnlyCollection<int> registrados, int? pedido, bool hayPreviasSinRegistro)
    {
        var siguiente = registrados.DefaultIfEmpty(0).Max() + 1;
        var numero = pedido ?? siguiente;
        Rule.Ensure(!registrados.Contains(numero), "STL-S8-numero-usado",
            $"La sesión número {numero} de este tipo ya está registrada. Omite el número para tomar el que sigue.");
        Rule.Ensure(numero <= siguiente || hayPreviasSinRegistro, "STL-S8-numero-no-consecutivo",
            $"El número que sigue es {siguiente}. Si las anteriores se celebraron y no constan aquí, decláralo con «previas_sin_registro».");
        Rule.Ensure(numero <= Maximo, "STL-S8-numero-agotado", $"Las sesiones de un tipo llegan hasta la número {Maximo}.");

        return new NumeroDeSesion(numero, numero > siguiente ? new NumerosSinRegistro(siguiente, numero - 1) : null);
    }
}
