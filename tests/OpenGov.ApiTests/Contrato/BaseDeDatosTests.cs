using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
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

    /// <summary>Each migration must leave what the one after it starts from: otherwise to go back to it, or to redo the last, makes another schema.</summary>
    [Fact]
    public void Cada_migracion_lleva_de_la_anterior_al_modelo_que_dice()
    {
        using var ambito = api.Servicios.CreateScope();
        foreach (var base_ in ambito.ServiceProvider.GetServices<ModuleDatabase>().QueSeVieron())
        {
            var contexto = (DbContext)ambito.ServiceProvider.GetRequiredService(base_.ContextType);
            var (migraciones, inicializador, comparador) = (contexto.GetService<IMigrationsAssembly>(), contexto.GetService<IModelRuntimeInitializer>(), contexto.GetService<IMigrationsModelDiffer>());
            IRelationalModel? anterior = null;
            foreach (var (nombre, tipo) in migraciones.Migrations)
            {
                var migracion = migraciones.CreateMigration(tipo, contexto.Database.ProviderName!);
                var modelo = inicializador.Initialize(migracion.TargetModel, designTime: true, validationLogger: null).GetRelationalModel();
                Assert.Equal([nombre, .. Describir(migracion.UpOperations)], [nombre, .. Describir(comparador.GetDifferences(anterior, modelo))]);
                anterior = modelo;
            }
        }

        // What is written by hand is not compared, nor xmin, which every table has and none can lose.
        static IEnumerable<string> Describir(IEnumerable<MigrationOperation> operaciones) => operaciones.Select(o => o switch
        {
            CreateTableOperation t => $"crea {t.Name}",
            DropTableOperation t => $"quita {t.Name}",
            ColumnOperation c => $"{c.GetType().Name} {c.Table}.{c.Name}",
            DropColumnOperation c => $"quita {c.Table}.{c.Name}",
            CreateIndexOperation i => $"crea {i.Name}",
            DropIndexOperation i => $"quita {i.Name}",
            _ => o.GetType().Name,
        }).Where(d => !d.StartsWith("Sql", StringComparison.Ordinal) && !d.EndsWith(".xmin", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
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
