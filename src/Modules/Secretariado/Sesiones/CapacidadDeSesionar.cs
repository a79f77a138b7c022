using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>When an STL may meet. Decided by dates and not by its state, so that what happened before can be recorded after.</summary>
internal static class CapacidadDeSesionar
{
    public static void DebePoderSesionar(this SecretariadoTecnico stl, TipoSesion tipo, DateOnly dia)
    {
        if (tipo is TipoSesion.Instalacion)
            Rule.Ensure(stl.Trayectoria.Instalacion is not { } hecha || dia <= hecha.Fecha,
                "STL-S1-instalacion-tardia", $"El Secretariado ya se instaló el {stl.Trayectoria.Instalacion?.Fecha:yyyy-MM-dd}: convoca a una sesión ordinaria o extraordinaria.");
        else
            Rule.Ensure(stl.Trayectoria.Instalacion is { } instalacion && dia >= instalacion.Fecha,
                "STL-S1-sin-instalar", "El Secretariado sesiona desde el día en que se instala; antes solo cabe su sesión de instalación.");

        Rule.Ensure(stl.Trayectoria.Conclusion is not { } conclusion || dia <= conclusion.Fecha,
            "STL-S8-stl-concluido", $"El Secretariado concluyó sus trabajos el {stl.Trayectoria.Conclusion?.Fecha:yyyy-MM-dd}; ya no sesiona.");
    }
}
