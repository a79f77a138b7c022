namespace OpenGov.Difusion.Adhesiones;

/// <summary>The few pages that a link in a mail opens: no script, nothing from elsewhere, readable by any program that reads aloud.</summary>
internal static class Pagina
{
    private const string Estilo = """
        :root{color-scheme:light}body{font:1.125rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:38rem;margin:0 auto;padding:1.5rem}
        h1{font-size:1.5rem;line-height:1.25}p{white-space:pre-line}button{font:inherit;color:#fff;background:#0b4f6c;border:2px solid #0b4f6c;border-radius:.25rem;padding:.75rem 1.25rem;cursor:pointer}
        button:focus-visible,a:focus-visible{outline:3px solid #b35900;outline-offset:3px}a{color:#0b4f6c}
        """;

    public static IResult Decir(HttpContext http, int estado, string titulo, string parrafo) => Servir(http, estado, titulo, Parrafo(parrafo));

    /// <summary>Nothing happens until the button is pressed, which is a POST to this same address.</summary>
    public static IResult Preguntar(HttpContext http, string titulo, string parrafo, string boton) =>
        Servir(http, StatusCodes.Status200OK, titulo, $"{Parrafo(parrafo)}\n<form method=\"post\"><button type=\"submit\">{PaginaHtml.Texto(boton)}</button></form>");

    private static IResult Servir(HttpContext http, int estado, string titulo, string contenido)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer"; // the address is the secret
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new PaginaHtml(titulo, contenido, Estilo) { Envia = true }.Servir(http, estado);
    }

    private static string Parrafo(string texto) => $"<p>{PaginaHtml.Texto(texto)}</p>";
}
