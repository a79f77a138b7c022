namespace OpenGov.Compromisos;

/// <summary>Algo que falta o que no cuadra, y dónde.</summary>
/// <param name="Regla">Código de la regla, por ejemplo SMART-M1.</param>
/// <param name="Puntero">Puntero JSON al miembro que hay que corregir.</param>
/// <param name="Mensaje">Qué hacer, en una frase.</param>
internal sealed record Hallazgo(string Regla, string Puntero, string Mensaje);
