using System.Text.Json;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>A release judged against the version of history that it came from.</summary>
/// <param name="Entrega">What it says; null when it cannot be understood.</param>
/// <param name="Faltas">What does not agree, in sentences.</param>
internal sealed record EntregaJuzgada(EntregaAbierta Abierta, Entrega? Entrega, IReadOnlyList<string> Faltas)
{
    // Whatever history would release today is what was released: then its text needs no reading.
    public static EntregaJuzgada De(EntregaAbierta abierta, QueuedVersion? version)
    {
        var fila = abierta.Fila;
        if (version is not null && DeLaHistoria(version, fila) is { } genuina) return new(abierta, genuina, LasColumnasDicen(fila, genuina) ? [] : [Columnas(fila)]);

        return Leer(fila.Texto) switch
        {
            null => new(abierta, null, [$"El texto del cambio {fila.Cursor} no se entiende."]),
            { } leida when !LasColumnasDicen(fila, leida) => new(abierta, leida, [Columnas(fila)]),
            { } leida => new(abierta, leida, [.. PorLaHistoria(fila, leida, version)]),
        };
    }

    private static IEnumerable<string> PorLaHistoria(FilaDeBitacora fila, Entrega leida, QueuedVersion? version)
    {
        yield return version is null
            ? $"El cambio {fila.Cursor} habla de {leida.Recurso} {leida.Folio}, versión {leida.Version}, que no está en la historia."
            : $"La historia de {leida.Recurso} {leida.Folio}, versión {leida.Version}, no es la que se publicó en el cambio {fila.Cursor}.";
        if (leida.Texto() != fila.Texto) yield return $"El texto del cambio {fila.Cursor} no es el JSON canónico de un cambio con ese cursor.";
    }

    private static bool LasColumnasDicen(FilaDeBitacora fila, Entrega entrega) =>
        (fila.Cursor, fila.Recurso, fila.Folio, fila.Version, fila.OcurridoEn) == (entrega.Cursor, entrega.Recurso, entrega.Folio, entrega.Version, entrega.OcurridoEn)
        && fila.Tipo == (entrega.Tipo is TipoEntrega.Publicacion ? "publicacion" : "retiro");

    private static string Columnas(FilaDeBitacora fila) => $"Las columnas del cambio {fila.Cursor} no dicen lo que su texto.";

    // A document that somebody broke gives no release at all.
    private static Entrega? DeLaHistoria(QueuedVersion version, FilaDeBitacora fila)
    {
        try
        {
            return Entrega.De(version, fila.Cursor) is { } entrega && entrega.Texto() == fila.Texto ? entrega : null;
        }
        catch (Exception ilegible) when (ilegible is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Entrega? Leer(string texto)
    {
        try
        {
            return JsonSerializer.Deserialize<Entrega>(texto, Json.Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
