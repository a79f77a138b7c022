using System.Text.Json;

namespace OpenGov.Difusion.Cambios;

/// <summary>A release as news for people: the same in Atom and in JSON Feed, with the same identifier as in the API.</summary>
internal sealed record Noticia(Entrega Entrega, string Direccion, string Titulo, string Resumen)
{
    public const int PorArchivo = 100;

    public static Noticia De(EntregaLeida leida, string origen)
    {
        var entrega = JsonSerializer.Deserialize<Entrega>(leida.Texto, Json.Stored)!;
        var nombre = (string?)(entrega.Despues?["titulo"] ?? entrega.Despues?["nombre"]) ?? entrega.Folio;
        var que = entrega.Tipo is TipoEntrega.Retiro ? "se retiró de lo publicado" : $"versión {entrega.Version}";
        return new Noticia(entrega, $"{origen}/api/v1/cambios/{entrega.Cursor}", $"{entrega.Recurso}: {nombre}",
            $"{entrega.Folio}, {que} ({entrega.Operacion}, {entrega.Fecha:yyyy-MM-dd}).{(entrega.Motivo is { } motivo ? $" {motivo}" : "")}{(entrega.Ejemplo ? " Dato de ejemplo." : "")}");
    }
}
