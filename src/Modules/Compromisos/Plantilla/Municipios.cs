using System.Globalization;

namespace OpenGov.Compromisos.Plantilla;

/// <summary>Municipality keys of INEGI: two digits of the state, three of the municipality.</summary>
internal static class Municipios
{
    private const int EstadoDeMexico = 15;
    private const int MunicipiosDelEstadoDeMexico = 125;

    public static bool EsClave(string clave) =>
        clave.Length == 5
        && int.TryParse(clave, NumberStyles.None, CultureInfo.InvariantCulture, out var numero)
        && numero / 1000 is >= 1 and <= 32 and var estado
        && numero % 1000 is >= 1 and var municipio
        && (estado != EstadoDeMexico || municipio <= MunicipiosDelEstadoDeMexico);
}
