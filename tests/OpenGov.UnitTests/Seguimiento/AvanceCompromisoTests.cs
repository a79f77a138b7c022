using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class AvanceCompromisoTests
{
    [Fact]
    public void Antes_de_empezar_es_gris() => Assert.Equal(ColorSemaforo.Gris, Leer(Expediente(), Inicio.AddDays(-1)).Color);

    [Fact]
    public void Retirado_es_gris()
    {
        var expediente = Expediente();
        expediente.Finalizar(EstadoExpediente.Retirado, Dia);

        Assert.Equal(ColorSemaforo.Gris, Leer(expediente, Dia).Color);
    }

    [Theory]
    [InlineData("2022-02-01", "Verde")]    // 8 % of the term, nothing verified
    [InlineData("2022-03-15", "Amarillo")] // 20 %
    [InlineData("2022-04-15", "Rojo")]     // 28 %
    public void Sin_nada_verificado_el_tiempo_lo_va_cambiando(string dia, string color) =>
        Assert.Equal(Enum.Parse<ColorSemaforo>(color), Leer(Expediente(), DateOnly.Parse(dia, null)).Color);

    [Fact]
    public void Decir_que_ya_esta_todo_no_lo_pone_en_verde()
    {
        var expediente = Expediente();
        expediente.Enviado("2022-T1", ("A1", 100), ("A2", 99), ("A3", 99));

        Assert.Equal(ColorSemaforo.Rojo, Leer(expediente, new(2022, 4, 15)).Color);
    }

    [Fact]
    public void Una_actividad_muy_vencida_sin_verificar_basta_para_el_rojo()
    {
        var expediente = Expediente();
        var comite = EnFunciones();
        foreach (var persona in new[] { "ANA", "BETO" }) foreach (var actividad in new[] { "A1", "A2" }) expediente.Verificar(comite, persona, actividad);

        var semaforo = Leer(expediente, new(2022, 5, 1)); // A3 ended on 31 March

        Assert.Equal(ColorSemaforo.Rojo, semaforo.Color);
        Assert.Equal(["A3"], semaforo.Entradas.ActividadesVencidas);
    }

    [Fact]
    public void Dos_periodos_seguidos_de_silencio_bastan_para_el_rojo()
    {
        var expediente = Expediente();
        var comite = EnFunciones();
        foreach (var persona in new[] { "ANA", "BETO" }) expediente.Verificar(comite, persona, "A1");
        foreach (var actividad in new[] { "A3" }) expediente.Verificar(comite, "ANA", actividad);

        Assert.Equal(ColorSemaforo.Verde, Leer(expediente, new(2022, 7, 15)).Color); // T2 is not due until 15 days after its end
        Assert.Equal(["2022-T1", "2022-T2"], Leer(expediente, new(2022, 7, 16)).Entradas.PeriodosSinReporte);
        Assert.Equal(ColorSemaforo.Rojo, Leer(expediente, new(2022, 7, 16)).Color);
    }

    [Fact]
    public void Todo_verificado_es_verde_para_siempre()
    {
        var expediente = Expediente();
        var comite = EnFunciones();
        foreach (var persona in new[] { "ANA", "BETO" }) foreach (var actividad in new[] { "A1", "A2", "A3" }) expediente.Verificar(comite, persona, actividad);

        Assert.Equal(ColorSemaforo.Verde, Leer(expediente, new(2030, 1, 1)).Color);
    }

    [Fact]
    public void Al_cerrarse_el_tiempo_deja_de_correr()
    {
        var expediente = Expediente();
        expediente.Finalizar(EstadoExpediente.Cerrado, new(2022, 2, 1));

        Assert.Equal(ColorSemaforo.Verde, Leer(expediente, new(2030, 1, 1)).Color);
    }

    [Fact]
    public void Cada_color_se_avisa_una_vez_con_el_que_tenia_antes()
    {
        var (expediente, aviso) = (Expediente(), AvisoDeSemaforo.Del(C01));
        DateOnly[] dias = [new(2022, 2, 1), new(2022, 2, 2), new(2022, 3, 15), new(2022, 3, 16), new(2022, 4, 15)];

        Assert.Equal([true, false, true, false, true], dias.Select(d => aviso.Avisar(AvanceCompromiso.De(expediente.ComoSePublica(), d, UmbralesSemaforo.DeFabrica))));

        Assert.Equal(
            new (string?, string, DateOnly)[] { (null, "verde", dias[0]), ("verde", "amarillo", dias[2]), ("amarillo", "rojo", dias[4]) },
            aviso.Events.Cast<SemaforoCambiado>().Select(e => (e.Antes, e.Ahora, e.Fecha)));
        Assert.All(aviso.Events.Cast<SemaforoCambiado>(), e => Assert.Equal((C01, "EDOMEX-PAL1", "1"), (e.CompromisoFolio, e.PlanFolio, e.UmbralesVersion)));
    }

    private static Semaforo Leer(Expediente expediente, DateOnly dia) =>
        AvanceCompromiso.De((ExpedienteDetalle)expediente.ToDocument(), dia, UmbralesSemaforo.DeFabrica).Semaforo;
}
