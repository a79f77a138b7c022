using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The catalogue of municipalities, which changes with the program.</summary>
internal sealed class FuenteDeMunicipios : IFuenteDeTabla
{
    public string Recurso => "municipios";

    public string Llave => "clave";

    public Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, IReadOnlyDictionary<string, EncabezadoDeDatos> alcances, CancellationToken ct) => Task.FromResult(EncabezadoDeDatos.Vacio);

    public IAsyncEnumerable<Publicado> LeerAsync(Corte corte, IReadOnlyList<TablaPublicada> hechas, CancellationToken ct) =>
        Municipios.Todos.Select(m => new Publicado(m.Clave, JsonSerializer.SerializeToElement(m, Json.Wire), RetiradoEn: null)).ToAsyncEnumerable();
}
