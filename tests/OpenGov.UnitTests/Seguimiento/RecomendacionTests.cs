using FsCheck.Fluent;
using OpenGov.Seguimiento.Recomendaciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class RecomendacionTests
{
    private static readonly DateOnly Limite = Dia.AddDays(30);

    [Fact]
    public void Vence_al_dia_siguiente_de_su_plazo_y_una_sola_vez()
    {
        var recomendacion = Emitida();

        Assert.False(recomendacion.Vencer(Limite));
        Assert.True(recomendacion.Vencer(Limite.AddDays(1)));
        Assert.False(recomendacion.Vencer(Limite.AddDays(2)));
        Assert.Equal(new VencimientoRecomendacion(PlazoRecomendacion.Respuesta, Limite), Assert.Single(recomendacion.Vencimientos));
    }

    [Fact]
    public void Lo_aceptado_que_no_se_atiende_tambien_vence_y_atenderlo_tarde_no_borra_que_vencio()
    {
        var recomendacion = Emitida();
        recomendacion.Responder(SentidoRespuesta.Parcial, "Se hará en dos etapas.", Limite, Dia, Dia);

        Assert.True(recomendacion.Vencer(Limite.AddDays(1)));
        recomendacion.Atender(EnFunciones(), "PER-ANA", "Ya se publica cada mes.", Limite.AddDays(5), Limite.AddDays(5));

        Assert.Equal(EstadoRecomendacion.Atendida, recomendacion.Estado);
        Assert.True(recomendacion.Atencion!.Extemporanea);
        Assert.Single(recomendacion.Vencimientos);
    }

    [Fact]
    public void Lo_rechazado_no_vence_ni_se_atiende()
    {
        var recomendacion = Emitida();
        recomendacion.Responder(SentidoRespuesta.Rechazada, "No es competencia de esta secretaría.", null, Dia, Dia);

        Assert.False(recomendacion.Vencer(new(2030, 1, 1)));
        Incumple("SEG-recomendacion-no-aceptada", () => recomendacion.Atender(EnFunciones(), "PER-ANA", "x", Limite, Limite));
    }

    [Fact]
    public void El_plazo_termina_despues_de_emitirla() =>
        Incumple("SEG-recomendacion-sin-plazo", () => Recomendacion.Emitir(1, EnFunciones(), "PER-ANA", C01, "Publicar la agenda.", Organizacion("SJDH"), Dia, Dia));

    [Fact]
    public void Lo_que_firmo_quien_ya_tenia_un_conflicto_se_marca_y_lo_de_antes_queda_en_pie()
    {
        var comite = EnFunciones();
        var recomendacion = Recomendacion.Emitir(1, comite, "PER-ANA", C01, "Publicar la agenda de cada caravana.", Organizacion("SJDH"), Limite, Dia);
        recomendacion.Responder(SentidoRespuesta.Aceptada, "Se publicará cada mes.", Limite, Dia, Dia);
        recomendacion.Atender(comite, "PER-BETO", "Ya se publica cada mes.", Dia.AddDays(5), Dia.AddDays(5));
        comite.RevisarPersona("PER-ANA", [Cargo(Dia.AddDays(1))], Dia.AddDays(9));
        comite.RevisarPersona("PER-BETO", [Cargo(Dia.AddDays(4))], Dia.AddDays(9));

        foreach (var persona in new[] { "PER-ANA", "PER-BETO", "PER-CARO" }) recomendacion.Observar(comite, persona);

        Assert.Null(recomendacion.Observacion);
        Assert.Equal(("SEG-I1-integrante-del-stl", Dia.AddDays(4)), (recomendacion.Atencion!.Observacion!.Regla, recomendacion.Atencion.Observacion.Desde));
    }

    [Fact]
    public void Diga_lo_que_diga_el_reloj_queda_sin_efecto_si_y_solo_si_se_hizo_a_tiempo()
    {
        var historia = from respuesta in Gen.Choose(0, 60) from registro in Gen.Choose(0, 40) from reloj in Gen.Choose(0, 100) select (respuesta, registro, reloj);
        Prop.ForAll(historia.ToArbitrary(), h =>
        {
            var (recomendacion, fecha) = (Emitida(), Dia.AddDays(h.respuesta));
            var (hoy, vencio) = (fecha.AddDays(h.registro), recomendacion.Vencer(Dia.AddDays(Math.Min(h.reloj, h.respuesta + h.registro))));
            var antes = recomendacion.Vencimientos.Count;

            recomendacion.Responder(SentidoRespuesta.Rechazada, "No es competencia de esta secretaría.", null, fecha, hoy);

            var aTiempo = fecha <= Limite;
            return recomendacion.Vencimientos.Count == antes && antes == (vencio ? 1 : 0)
                && recomendacion.Vencimientos.All(v => v.SinEfectoDesde == (aTiempo ? hoy : null))
                && recomendacion.Respuesta!.Extemporanea == !aTiempo && recomendacion.Respuesta.RegistroExtemporaneo == (aTiempo && hoy > Limite)
                && !recomendacion.Vencer(hoy.AddYears(1));
        }).Exigir();
    }

    private static Recomendacion Emitida() => Recomendacion.Emitir(1, EnFunciones(), "PER-ANA", C01, "Publicar la agenda de cada caravana.", Organizacion("SJDH"), Limite, Dia);
}
