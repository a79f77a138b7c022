namespace OpenGov.Secretariado.Secretariados;

/// <summary>En qué calidad se integra una persona al STL.</summary>
internal enum Calidad
{
    /// <summary>Ocupa el asiento: voz y voto.</summary>
    Titular,

    /// <summary>Cuenta solo mientras falta el titular de su asiento.</summary>
    Suplente,

    /// <summary>Conduce los trabajos: voz sin voto y sin asiento.</summary>
    Facilitador,
}
