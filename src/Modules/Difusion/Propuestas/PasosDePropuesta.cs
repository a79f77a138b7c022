namespace OpenGov.Difusion.Propuestas;

/// <summary>What each step asks of the state.</summary>
internal static class PasosDePropuesta
{
    public static void ExigirSinDecidir(this EstadoPropuesta estado) => Rule.Ensure(estado is EstadoPropuesta.Recibida,
        "DIF-propuesta-ya-decidida", "La admisión de esta propuesta ya se decidió.");

    public static void ExigirPorResponder(this EstadoPropuesta estado) => Rule.Ensure(estado is EstadoPropuesta.Admitida or EstadoPropuesta.EnAnalisis,
        "DIF-F6-propuesta-no-admitida", "Solo se responde una propuesta admitida y pendiente.");

    public static void ExigirSuprimible(this EstadoPropuesta estado, bool yaSeSuprimio)
    {
        Rule.Ensure(estado is not EstadoPropuesta.Recibida,
            "DIF-supresion-sin-decidir", "Primero se decide si se admite: solo se suprime lo que dice una propuesta que no se admitió.");
        Rule.Ensure(estado is EstadoPropuesta.NoAdmitida,
            "DIF-supresion-de-publicada", "La propuesta ya se publicó, y la historia pública conserva lo que dijo.");
        Rule.Ensure(!yaSeSuprimio,
            "DIF-propuesta-ya-suprimida", "Lo que decía esta propuesta ya se suprimió.");
    }
}
