namespace OpenGov.Difusion.DatosAbiertos;

/// <summary><c>/datos/diccionario</c>: what each column means, in the words of the contract.</summary>
internal sealed class MostrarDiccionarioEndpoint : ISiteEndpoint
{
    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos/diccionario", (EsquemaDeDatos esquema, HttpContext http) => PaginaDeDatos.Servir(http, "Diccionario de datos", $"""
            <p>Las tablas que se publican en <a href="/datos">datos abiertos</a> y lo que significa cada columna. Una celda vacía significa que no hay valor.</p>
            <p>Cada lista dentro de un documento es una tabla: <code>folio</code> es el del documento, y <code>orden</code>, el lugar en la lista. Lo que hay en la lista puede traer un folio o un orden suyos: son <code>folio_propio</code> y <code>orden_propio</code>.</p>
            <p>En XLSX, una celda guarda hasta {PaginaDeDatos.Numero(EscritorXlsx.TextoMaximo)} unidades UTF-16: ahí se corta un texto más largo, y lo que XML no admite se escribe «�». En CSV, JSON y NDJSON va el texto completo.</p>
            <nav aria-label="Tablas"><ul>
            {string.Join('\n', esquema.Tablas.Select(t => $"<li><a href=\"#{t.Nombre}\">{PaginaHtml.Texto(t.Titulo)}</a></li>"))}
            </ul></nav>
            {string.Join('\n', esquema.Tablas.Select(Seccion))}
            """))
        .AllowAnonymous();

    private static string Seccion(Tabla tabla) => $"""
        <h2 id="{tabla.Nombre}">{PaginaHtml.Texto(tabla.Titulo)} (<code>{tabla.Nombre}</code>)</h2>
        <p>{PaginaHtml.Texto(tabla.Descripcion)} Una fila se distingue por {string.Join(", ", tabla.Llaves.Select(l => $"<code>{l}</code>"))}.</p>
        <div class="ancha" tabindex="0" role="region" aria-label="Columnas de {PaginaHtml.Texto(tabla.Titulo)}"><table>
        <thead><tr><th scope="col">Columna</th><th scope="col">Tipo</th><th scope="col">Significado</th></tr></thead>
        <tbody>
        {string.Join('\n', Diccionario.Campos(tabla).Select(Fila))}
        </tbody></table></div>
        """;

    private static string Fila(CampoDelDiccionario campo) => $"""
        <tr><th scope="row"><code>{campo.Nombre}</code></th><td>{campo.Palabra}</td><td>{PaginaHtml.Texto(campo.Descripcion)}{(campo.Valores.Count == 0 ? "" : $" Valores: {PaginaHtml.Texto(string.Join(", ", campo.Valores))}.")}</td></tr>
        """;
}
