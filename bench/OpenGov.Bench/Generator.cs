using System.Text.Json;

namespace OpenGov.Bench;

/// <summary>Commitments that look like real ones, always the same for the same number.</summary>
internal static class Generator
{
    public static readonly string[] Topics = ["movilidad", "inseguridad", "medio_ambiente", "corrupcion"];

    private static readonly string[] Verbs = ["Instalar", "Publicar", "Capacitar", "Crear", "Renovar", "Evaluar", "Difundir", "Reparar"];
    private static readonly string[] Things = ["paradas alumbradas", "el registro de incidentes", "comités de convivencia", "bibliotecas escolares", "el padrón de proveedores", "pozos de agua", "rutas seguras", "datos abiertos de obra"];
    private static readonly string[] Places = ["15106", "15058", "15033", "15057", "15104", "15121", "15013", "15039"];
    private static readonly string[] Values = ["acceso_informacion", "participacion", "rendicion_cuentas", "tecnologia_innovacion"];

    /// <param name="organizations">Some answer for many, most for a few.</param>
    public static object Commitment(int n, IReadOnlyList<string> organizations)
    {
        var (verb, thing, month) = (Verbs[n % 8], Things[n / 8 % 8], 1 + (n % 9));
        var text = $"{verb} {thing} en los municipios donde más falta hacen, con vigilancia de la ciudadanía y reportes cada trimestre. Etapa {n % 997} del programa estatal, palabra rara clave{n}.";
        return new
        {
            clave = $"N{n}", tema_clave = Topics[n % 4],
            redaccion = new
            {
                titulo = $"{verb} {thing} {n}", texto = text,
                responsable = new { organizacion_folio = organizations[n % 3 == 0 ? 0 : n % organizations.Count], puesto = "Dirección General" },
                corresponsables = new[] { new { organizacion_folio = organizations[(n + 1) % organizations.Count], papel = "Acompañar" } },
                valores_ogp = new[] { new { valor = Values[n % 4], justificacion = "La ciudadanía decide y vigila." } },
                plazo = new { inicio = $"2020-{month:00}-{1 + (n % 28):00}", fin = $"2021-{month:00}-{1 + (n % 28):00}" },
                metas = Enumerable.Range(1, 2).Select(m => new
                {
                    orden = m, titulo = $"Meta {m}: {thing}", limite = $"2021-{month:00}-01", peso = 50,
                    actividades = Enumerable.Range(1, 2).Select(a => new
                    {
                        clave = $"A{m}{a}", titulo = $"{verb} {thing}, parte {a}", peso = 25, inicio = "2020-10-01", fin = $"2021-{month:00}-01",
                        medios_verificacion = new[] { new { tipo = "acta_o_minuta", descripcion = "Acta firmada", clase_documento = "acta" } },
                    }),
                }),
                indicadores = new[] { new { clave = "I1", nivel = "resultado", nombre = $"Avance de {thing}", sentido = "ascendente", unidad = "unidades", linea_base = new { valor = 0, fecha = "2019-12-31", fuente = "Registro" }, meta = new { valor = 10 + (n % 90), fecha = "2021-09-30" }, formula = "Conteo", fuente = "Registro administrativo", frecuencia = "trimestral" } },
                potencial = new { nivel = n % 5 == 0 ? "sustancial" : "modesto", justificacion = "Deja en la institución una obligación que hoy no existe y que cualquiera puede exigir, con un registro público y un órgano donde participa la sociedad civil organizada.", cambios = new[] { new { tipo = "norma", descripcion = "El reglamento lo incorpora." } } },
                cambio = new { antes = "Nadie sabe cuántos hay.", despues = "Cualquiera lo consulta." },
                poblacion = "Personas usuarias", municipios = new[] { Places[n % 8], Places[n / 3 % 8] }.Distinct(), ods = new[] { $"{1 + (n % 16)}.1" },
            },
        };
    }

    public static string WriteFile(int from, int count, IReadOnlyList<string> organizations)
    {
        var path = Path.Combine(Path.GetTempPath(), $"opengov-bench-{Guid.NewGuid():N}.json");
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteStartArray("compromisos");
        foreach (var n in Enumerable.Range(from, count)) JsonSerializer.Serialize(json, Commitment(n, organizations));
        json.WriteEndArray();
        json.WriteEndObject();
        return path;
    }
}
