namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>One line that does something with the data. A test runs each of them.</summary>
internal sealed record Receta(string Titulo, string Orden)
{
    public string Con(string origen) => Orden.Replace("URL", origen, StringComparison.Ordinal);
}

internal static class Recetas
{
    public static IReadOnlyList<Receta> Todas { get; } =
    [
        new("Los compromisos y su estado, con curl y Python", "curl -s URL/datos/compromisos.csv | python3 -c \"import csv,sys; [print(f['folio'], f['estado'], f['titulo']) for f in csv.DictReader(sys.stdin)]\""),
        new("Cuántos compromisos hay de cada tema, con SQLite", "curl -s URL/datos/compromisos.csv -o compromisos.csv && sqlite3 :memory: '.import --csv compromisos.csv c' 'select tema_clave, count(*) from c group by 1'"),
        new("Los títulos, con jq", "curl -s URL/datos/compromisos.json | jq -r '.datos[].titulo'"),
        new("Abrirlos en una hoja de cálculo, con LibreOffice", "curl -s URL/datos/compromisos.xlsx -o compromisos.xlsx && soffice --headless --convert-to ods compromisos.xlsx"),
        new("Descargar todo y comprobar que llegó completo", "curl -s URL/datos/SHA256SUMS -o SHA256SUMS && cut -c67- SHA256SUMS | grep -x '[A-Za-z0-9][A-Za-z0-9._-]*' | while read -r f; do curl -s -o \"$f\" \"URL/datos/$f\"; done && sha256sum --quiet -c SHA256SUMS"),
        new("Bajar solo los cambios que faltan en tu copia", "touch cambios.ndjson && curl -s --compressed \"URL/datos/cambios.ndjson?desde=$(grep -c '' cambios.ndjson)\" >> cambios.ndjson && wc -l cambios.ndjson"),
        new("Comprobar a mano la firma del último punto de control", "curl -s URL/api/v1/puntos-de-control/ultimo -o p.json && python3 -c \"import json,base64; p=json.load(open('p.json')); open('p.txt','w').write(p['texto']); open('p.sig','wb').write(base64.b64decode(p['firma'])); print(p['llave_folio'])\" | while read k; do curl -s URL/api/v1/llaves/$k | python3 -c \"import json,sys; print(json.load(sys.stdin)['pem'])\" > llave.pem; done && openssl dgst -sha256 -verify llave.pem -signature p.sig p.txt"),
    ];
}
