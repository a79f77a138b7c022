using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Operacion;

/// <summary>Two hosts on one database are one installation: they share its migrations, its reads and its outbox.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class DosHostsTests
{
    [Fact]
    public async Task Dos_hosts_sobre_una_base_vacia_se_reparten_el_trabajo_y_uno_releva_al_otro()
    {
        await using var instalacion = await Instalacion.IniciarAsync();
        var (primero, segundo) = (instalacion.NuevoHost(), instalacion.NuevoHost());
        await Task.WhenAll(primero.Listo(), segundo.Listo());
        var token = await instalacion.Token();
        using var uno = primero.Cliente(token);
        using var otro = segundo.Cliente(token);

        var creada = await uno.PostAsJsonAsync("/api/v1/organizaciones", new { clave = "COMPARTIDA", nombre = "Compartida", sector = "sociedad_civil", tipo = "sociedad_civil" });
        await creada.DebeSerCreado();
        var leida = await otro.GetAsync("/api/v1/organizaciones/ORG-COMPARTIDA");
        await leida.DebeSer(HttpStatusCode.OK);
        Assert.Equal(creada.Headers.ETag, leida.Headers.ETag);
        await (await otro.Actuar("organizaciones/ORG-COMPARTIDA", "extincion", new { hasta = "2020-01-01" })).DebeSer(HttpStatusCode.OK);

        await UnHechoSeEntrega(instalacion);
        primero.Matar();
        await UnHechoSeEntrega(instalacion);
        await (await otro.GetAsync("/api/v1/organizaciones/ORG-COMPARTIDA")).DebeSer(HttpStatusCode.OK);
    }

    /// <summary>A fact nobody reacts to: delivering it is only marking it.</summary>
    private static async Task UnHechoSeEntrega(Instalacion instalacion)
    {
        var id = await instalacion.Escalar<Guid>("""
            insert into mesas.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, ejemplo, traza, intentos, proximo_intento_en)
            values (gen_random_uuid(), 'PRUEBA', 'secretariado.periodicidad_incumplida', '{"secretariado_folio":"X","ultima_sesion":"2020-01-01","fecha":"2020-08-01"}',
                    '2020-08-01', now(), true, 'prueba', 0, now()) returning id
            """);
        await Espera.Hasta(async () => await instalacion.Escalar<bool>($"select procesado_en is not null from mesas.outbox where id = '{id}'"), segundos: 15);
    }
}
