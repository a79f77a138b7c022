using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenGov.Difusion.Adhesiones;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// How many adhere to what, as the API answers it of the last whole day, with the organisations whose name it had been decided by then to publish. A name
/// that is taken back leaves at once, and the version says so (docs/adr/0067).
/// </summary>
internal sealed class FuenteDeAdhesiones(IServiceScopeFactory scopes) : IFuenteDeTabla
{
    private const long Retiros = 10_000; // digits for the names taken back since the day ended

    public string Recurso => "adhesiones";

    public string Llave => "objeto_folio";

    public IReadOnlyList<(string Miembro, string Ruta)> Hijas => [("nombradas", "/api/v1/adhesiones/{folio}/organizaciones")];

    /// <summary>A day as its version, AAAAMMDD0000: one more for each name taken back since.</summary>
    public static long Version(Corte corte) => (long.Parse(corte.Dia.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) * Retiros) + corte.NombresRetirados;

    public async Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, IReadOnlyDictionary<string, EncabezadoDeDatos> alcances, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hay = await Conteos(Db(scope), corte).AnyAsync(ct);
        return hay ? new(Version(corte), ClockExtensions.EndOf(corte.Dia)) : EncabezadoDeDatos.Vacio;
    }

    public async IAsyncEnumerable<Publicado> LeerAsync(Corte corte, IReadOnlyList<TablaPublicada> hechas, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, fin) = (Db(scope), ClockExtensions.EndOf(corte.Dia));
        var saldos = await Conteos(db, corte).Saldos().ToListAsync(ct);
        var nombradas = (await db.Adhesiones.AsNoTracking()
                .Where(a => a.NombrePublico != null && a.Estado == EstadoAdhesion.Verificada && a.VerificadaEn < fin && (a.NombradaEn == null || a.NombradaEn < fin)) // null: from before it was dated
                .Select(a => new { a.ObjetoFolio, a.NombrePublico, a.Tipo, a.VerificadaEn }).ToListAsync(ct))
            .Select(a => (a.ObjetoFolio, Organizacion: new OrganizacionAdherente(a.NombrePublico!, a.Tipo, a.VerificadaEn!.Value.ToLegalDay())))
            .OrderBy(a => a.Organizacion.Nombre, StringComparer.Ordinal).ThenBy(a => a.Organizacion.Tipo).ToLookup(a => a.ObjetoFolio, a => a.Organizacion);
        foreach (var objeto in saldos.GroupBy(s => s.ObjetoFolio).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var fila = JsonSerializer.SerializeToNode(ConteoDeAdhesiones.De(objeto.Key, [.. objeto]), Json.Wire)!.AsObject();
            fila["nombradas"] = JsonSerializer.SerializeToNode(nombradas[objeto.Key], Json.Wire);
            yield return new Publicado(objeto.Key, JsonSerializer.SerializeToElement(fila), RetiradoEn: null);
        }
    }

    private static DifusionDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<DifusionDbContext>();

    private static IQueryable<Conteo> Conteos(DifusionDbContext db, Corte corte) => db.Conteos.Hasta(corte.Dia);
}
