using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>Ni quien administra la base de datos puede cambiar lo publicado sin que se note.</summary>
[Collection(DeAlteraciones.Nombre)]
public sealed class AlteracionTests(MundoAlterableCompartido compartido)
{
    [Fact]
    public async Task Cada_alteracion_se_reporta_y_lo_que_nadie_toco_no()
    {
        var mundo = await compartido.ComoEra();
        Assert.Empty((await mundo.Verificar()).Faltas);
        var calladas = new List<string>();

        foreach (var (nombre, sql) in Alteraciones.Todas.QueSeVieron())
        {
            await mundo.ComoSuperusuario(sql);
            if ((await mundo.Verificar()).Faltas.Count == 0) calladas.Add(nombre);
            await mundo.Restaurar();
            var restaurado = await mundo.Verificar();
            Assert.True(restaurado.Faltas.Count == 0, $"Después de «{nombre}»: {string.Join(' ', restaurado.Faltas)}");
        }

        Assert.Empty(calladas);
    }

    [Fact]
    public async Task Lo_que_se_olvido_en_todas_partes_solo_lo_delata_un_punto_de_control_guardado_fuera()
    {
        var mundo = await compartido.ComoEra();
        var guardado = await mundo.Cualquiera.GetStringAsync("/api/v1/puntos-de-control/ultimo");
        Assert.Empty((await mundo.Verificar(guardado)).Faltas);

        await mundo.ComoSuperusuario(Alteraciones.OlvidarElFinal);

        Assert.Contains((await mundo.Verificar(guardado)).Faltas, f => f.Contains("punto de control que trajiste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_punto_de_control_que_no_se_entiende_se_dice()
    {
        var mundo = await compartido.ComoEra();

        var rechazo = await Assert.ThrowsAsync<RuleViolationException>(() => mundo.Verificar("{\"tamano\":"));

        Assert.Equal("DIF-punto-de-control-ilegible", rechazo.Code);
    }

    [Fact]
    public async Task Reescrito_todo_sin_la_llave_ninguna_firma_vale_y_la_raiz_guardada_es_otra()
    {
        var mundo = await compartido.ComoEra();
        var guardado = await mundo.Cualquiera.GetStringAsync("/api/v1/puntos-de-control/ultimo");

        await mundo.ComoSuperusuario(Alteraciones.ReescribirloTodo);

        var faltas = (await mundo.Verificar(guardado)).Faltas;
        Assert.Contains(faltas, f => f.StartsWith("La raíz de los primeros 12 cambios", StringComparison.Ordinal));
        Assert.All(faltas, f => Assert.True(f.StartsWith("La raíz", StringComparison.Ordinal) || f.StartsWith("La firma", StringComparison.Ordinal), f)); // everything else agrees
    }
}
