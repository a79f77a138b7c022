using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OpenGov.ApiTests.Contrato;

/// <summary>The schema is the model, and each module keeps to its own.</summary>
public sealed class BaseDeDatosTests(OpenGovApi api)
{
    [Fact]
    public void Ningun_modelo_tiene_cambios_sin_migracion()
    {
        using var ambito = api.Servicios.CreateScope();
        foreach (var base_ in ambito.ServiceProvider.GetServices<ModuleDatabase>().QueSeVieron())
        {
            var contexto = (DbContext)ambito.ServiceProvider.GetRequiredService(base_.ContextType);

            Assert.False(contexto.Database.HasPendingModelChanges(), $"{base_.ContextType.Name}: el modelo cambió; ejecuta build/migration.");
        }
    }

    [Fact]
    public async Task Ninguna_llave_foranea_cruza_de_un_modulo_a_otro() => Assert.Equal(0, await api.Escalar<long>("""
        select count(*) from pg_constraint c
        join pg_class de on de.oid = c.conrelid join pg_class a on a.oid = c.confrelid
        where c.contype = 'f' and de.relnamespace <> a.relnamespace
        """));

    [Fact]
    public async Task Cada_tabla_de_agregados_guarda_su_folio_una_sola_vez()
    {
        using var ambito = api.Servicios.CreateScope();
        foreach (var base_ in ambito.ServiceProvider.GetServices<ModuleDatabase>().QueSeVieron())
        {
            var contexto = (DbContext)ambito.ServiceProvider.GetRequiredService(base_.ContextType);
            foreach (var agregado in contexto.Model.GetEntityTypes().Where(e => typeof(AggregateRoot).IsAssignableFrom(e.ClrType)))
                Assert.Equal(1, await api.Escalar<long>($"select count(*) from pg_indexes where schemaname = '{base_.Schema}' and tablename = '{agregado.GetTableName()}' and indexdef like 'CREATE UNIQUE%(folio)'"));
        }
    }
}
