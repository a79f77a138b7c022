using MediatR;

namespace OpenGov.Difusion.Contracts;

/// <summary>Recalcula la bitácora de datos abiertos desde sus textos y la compara con todo lo que de ella se guarda.</summary>
/// <param name="PuntoDeControl">Un punto de control guardado fuera, como lo dio la API (JSON); nulo si no se tiene.</param>
public sealed record VerificarDatosEnConsola(string? PuntoDeControl) : IRequest<InformeDeIntegridad>;

/// <summary>Lo que encontró una verificación.</summary>
/// <param name="Entregas">Cambios leídos.</param>
/// <param name="PuntosDeControl">Puntos de control comprobados.</param>
/// <param name="Raiz">Raíz recalculada, en hexadecimal.</param>
/// <param name="Faltas">Lo que no coincide, en frases; vacía si todo coincide.</param>
public sealed record InformeDeIntegridad(long Entregas, long PuntosDeControl, string Raiz, IReadOnlyList<string> Faltas);
