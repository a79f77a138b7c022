using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenGov.Difusion.Adhesiones;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>How many adhere to what, as the API answers it of the last whole day, with the organisations that consented to be named.</summary>
internal sealed class FuenteDeAdhesiones(IServiceScopeFactory scopes) : IFuenteDeTabla
{
    public string Recurso => "adhesiones";

    public string Llave => "objeto_folio";

    public IReadOnlyList<(string Miembro, string Ruta)> Hijas => [("nombradas", "/api/v1/adhesiones/{folio}/organizaciones")];

    public async Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hay = await Conteos(scope, corte).AnyAsync(ct);
        return hay ? new(corte.Dia.DayNumber, new(corte.Dia.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)) : EncabezadoDeDatos.Vacio;
    }

    public async IAsyncEnumerable<Publicado> LeerAsync(Corte corte, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var saldos = await Conteos(scope, corte).Saldos().ToListAsync(ct);
        var nombradas = (await scope.ServiceProvider.GetRequiredService<DifusionDbContext>().Adhesiones.AsNoTracking()
                .Where(a => a.NombrePublico != null && a.Estado == EstadoAdhesion.Verificada).Select(a => new { a.ObjetoFolio, a.NombrePublico, a.Tipo, a.VerificadaEn }).ToListAsync(ct))
            .Select(a => (a.ObjetoFolio, Organizacion: new OrganizacionAdherente(a.NombrePublico!, a.Tipo, a.VerificadaEn!.Value.ToLegalDay())))
            .Where(a => a.Organizacion.Desde <= corte.Dia).OrderBy(a => a.Organizacion.Nombre, StringComparer.Ordinal).ThenBy(a => a.Organizacion.Tipo).ToLookup(a => a.ObjetoFolio, a => a.Organizacion);
        foreach (var objeto in saldos.GroupBy(s => s.ObjetoFolio).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var fila = JsonSerializer.SerializeToNode(ConteoDeAdhesiones.De(objeto.Key, [.. objeto]), Json.Wire)!.AsObject();
            fila["nombradas"] = JsonSerializer.SerializeToNode(nombradas[objeto.Key], Json.Wire);
            yield return new Publicado(objeto.Key, JsonSerializer.SerializeToElement(fila), RetiradoEn: null);
        }
    }

    private static IQueryable<Conteo> Conteos(AsyncServiceScope scope, Corte corte) =>
        scope.ServiceProvider.GetRequiredService<DifusionDbContext>().Conteos.Hasta(corte.Dia);
}
