namespace OpenGov.Kernel;

/// <summary>Referencia a un documento: su huella prueba que es el mismo aunque cambie de sitio.</summary>
/// <param name="Titulo">Qué documento es.</param>
/// <param name="HuellaSha256">SHA-256 de sus bytes, 64 dígitos hexadecimales en minúscula.</param>
/// <param name="Tipo">Tipo de contenido (MIME), por ejemplo application/pdf.</param>
/// <param name="Bytes">Tamaño en bytes.</param>
/// <param name="FechaDocumento">Fecha que lleva el documento.</param>
/// <param name="Enlace">Dónde se consulta, si es público en la red.</param>
/// <param name="Licencia">Licencia de uso, por ejemplo CC-BY-4.0.</param>
public sealed record Documento(
    string Titulo,
    string HuellaSha256,
    string Tipo,
    long Bytes,
    DateOnly FechaDocumento,
    string? Enlace = null,
    string? Licencia = null);
