using FsCheck.Fluent;
using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Contracts;

namespace OpenGov.UnitTests.Difusion.Adhesiones;

public sealed class AdhesionTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Huella = [1, 2, 3, 4];

    [Fact]
    public void Sin_enlace_enviado_no_hay_nada_que_confirmar() => Assert.False(Nueva().Confirmar(Ahora));

    [Fact]
    public void El_enlace_confirma_una_vez_y_por_48_horas()
    {
        var adhesion = Enlazada();

        Assert.True(adhesion.Confirmar(Ahora.AddHours(48).AddTicks(-1)));
        Assert.False(adhesion.Confirmar(Ahora.AddHours(1)));
        Assert.False(Enlazada().Confirmar(Ahora.AddHours(48)));
    }

    [Fact]
    public void El_hecho_que_se_cuenta_no_dice_de_quien_es()
    {
        var adhesion = Enlazada();
        adhesion.Confirmar(Ahora);

        Assert.Equal(new AdhesionVerificada("EDOMEX-PAL1-C01", "persona", "apoyo", "electronico", new(2026, 3, 2)), Assert.Single(adhesion.Events));
    }

    [Fact]
    public void Pedirla_otra_vez_no_cambia_la_que_ya_cuenta()
    {
        var adhesion = Enlazada();
        adhesion.Confirmar(Ahora);
        var dato = adhesion.DatoId;

        Assert.False(adhesion.Renovar(Solicitud()));
        Assert.Equal(dato, adhesion.DatoId);
    }

    [Fact]
    public void Lo_pedido_muchas_veces_se_escribe_una_cada_diez_minutos()
    {
        var adhesion = Nueva();

        Assert.True(adhesion.TocaEscribir(Ahora));
        Assert.False(adhesion.TocaEscribir(Ahora.AddMinutes(9)));
        Assert.True(adhesion.TocaEscribir(Ahora.AddMinutes(10)));
    }

    [Fact]
    public void Un_nombre_se_acepta_solo_si_se_pidio_publicarlo_y_la_adhesion_cuenta()
    {
        var sinPedirlo = Enlazada();
        sinPedirlo.Confirmar(Ahora);
        var sinConfirmar = Nueva(publicarNombre: true);

        foreach (var adhesion in new[] { sinPedirlo, sinConfirmar })
            Assert.Equal("DIF-F8-nombre-no-pendiente", Assert.Throws<RuleViolationException>(() => adhesion.RevisarNombre("Red", Ahora)).Code);
    }

    [Fact]
    public void Retirada_deja_de_nombrarse()
    {
        var adhesion = Nueva(publicarNombre: true);
        adhesion.Enlazar(Huella, Ahora);
        adhesion.Confirmar(Ahora);
        adhesion.RevisarNombre("Red", Ahora);

        Assert.True(adhesion.Retirar(Ahora));
        Assert.Null(adhesion.NombrePublico);
        Assert.False(adhesion.Retirar(Ahora));
    }

    [Fact]
    public void Un_nombre_dice_desde_cuando_es_publico_y_cuando_dejo_de_serlo()
    {
        var adhesion = Adhesion.Registrar([9], "EDOMEX-PAL1-C01", Adherente.Organizacion, TipoAdhesion.Apoyo);
        adhesion.RecibirPapel(Papel(new(2026, 3, 2), publicar: true), Ahora);
        Assert.Equal((null, null), (adhesion.NombradaEn, adhesion.NombreRetiradoEn));

        adhesion.RevisarNombre("Red", Ahora.AddHours(1));
        Assert.Equal((Ahora.AddHours(1), null), (adhesion.NombradaEn, adhesion.NombreRetiradoEn));
        adhesion.Retirar(Ahora.AddHours(2));
        Assert.Equal(Ahora.AddHours(2), adhesion.NombreRetiradoEn);

        adhesion.RecibirPapel(Papel(new(2026, 3, 3), publicar: true), Ahora.AddDays(2));
        adhesion.RevisarNombre(nombre: null, Ahora.AddDays(3));
        adhesion.Retirar(Ahora.AddDays(4));
        Assert.Equal((Ahora.AddHours(1), Ahora.AddHours(2)), (adhesion.NombradaEn, adhesion.NombreRetiradoEn)); // it was not named again
    }

    [Fact]
    public void Olvidado_su_nombre_sigue_contando_y_no_vuelve_a_revisarse()
    {
        var adhesion = Adhesion.Registrar([9], "EDOMEX-PAL1-C01", Adherente.Organizacion, TipoAdhesion.Apoyo);
        adhesion.RecibirPapel(Papel(new(2026, 3, 2), publicar: true), Ahora);
        adhesion.RevisarNombre("Red", Ahora);

        adhesion.OlvidarNombre(Ahora.AddDays(1));

        Assert.Equal((EstadoAdhesion.Verificada, null, Ahora.AddDays(1)), (adhesion.Estado, adhesion.NombrePublico, adhesion.NombreRetiradoEn));
        Assert.Equal("DIF-F8-nombre-no-pendiente", Assert.Throws<RuleViolationException>(() => adhesion.RevisarNombre("Red", Ahora.AddDays(1))).Code);
    }

    /// <summary>Whatever happens, in whatever order, what was counted in less what was counted out is one if it counts and zero if not.</summary>
    [Fact]
    public void La_cuenta_siempre_dice_si_cuenta()
    {
        var actos = Gen.Choose(0, 6).ArrayOf(30).ToArbitrary();
        Ley.Exigir(Prop.ForAll(actos, vida =>
        {
            var (adhesion, cuenta, ahora) = (Nueva(), 0, Ahora);
            return vida.All(acto =>
            {
                ahora = ahora.AddHours(7);
                switch (acto)
                {
                    case 0: adhesion.Renovar(Solicitud()); break;
                    case 1: adhesion.Enlazar(Huella, ahora); break;
                    case 2: cuenta += adhesion.Confirmar(ahora) ? 1 : 0; break;
                    case 4: cuenta += adhesion.RecibirPapel(Papel(ahora.ToLegalDay().AddDays(-(acto + vida.Length) % 3)), ahora) ? 1 : 0; break;
                    case 3: cuenta -= adhesion.Retirar(ahora) ? 1 : 0; break;
                    case 5: cuenta -= adhesion.CuentaPorPapel && adhesion.PerderPapel(otro: null, ahora) ? 1 : 0; break;
                    default: ahora = ahora.AddHours(60); break;
                }

                return cuenta == (adhesion.Estado is EstadoAdhesion.Verificada ? 1 : 0);
            });
        }));
    }

    [Fact]
    public void Un_papel_cuenta_sin_enlace_y_por_su_canal()
    {
        var adhesion = Nueva();

        Assert.True(adhesion.RecibirPapel(Papel(new(2026, 3, 2)), Ahora));
        Assert.Equal(new AdhesionVerificada("EDOMEX-PAL1-C01", "persona", "apoyo", "presencial", new(2026, 3, 2)), Assert.Single(adhesion.Events));
        Assert.False(adhesion.RecibirPapel(Papel(new(2026, 3, 2)), Ahora));
    }

    [Theory]
    [InlineData(1, false)] // signed the day before she withdrew
    [InlineData(2, false)] // that day
    [InlineData(3, true)]
    public void Un_papel_no_deshace_lo_que_se_retiro_ese_dia_o_despues(int dia, bool cuenta)
    {
        var adhesion = Enlazada();
        adhesion.Confirmar(Ahora);
        adhesion.Retirar(Ahora);

        Assert.Equal(cuenta, adhesion.RecibirPapel(Papel(new(2026, 3, dia)), Ahora.AddDays(5)));
    }

    [Fact]
    public void Anulado_su_papel_queda_como_estaba_antes_de_el()
    {
        var nueva = Nueva();
        nueva.RecibirPapel(Papel(new(2026, 3, 2)), Ahora);
        Assert.True(nueva.PerderPapel(otro: null, Ahora));
        Assert.Equal(EstadoAdhesion.Registrada, nueva.Estado);
        Assert.True(nueva.RecibirPapel(Papel(new(2026, 3, 1)), Ahora)); // the one that was well read, of the day it was signed

        var retirada = Enlazada();
        retirada.Confirmar(Ahora);
        retirada.Retirar(Ahora);
        retirada.RecibirPapel(Papel(new(2026, 3, 3)), Ahora.AddDays(2));
        Assert.True(retirada.PerderPapel(otro: null, Ahora.AddDays(3)));
        Assert.Equal(EstadoAdhesion.Retirada, retirada.Estado);
        Assert.Equal([false, true], ((int[])[2, 3]).Select(dia => retirada.Vale(Papel(new(2026, 3, dia)))));
        Assert.False(retirada.RecibirPapel(Papel(new(2026, 3, 2)), Ahora.AddDays(4))); // what she did last holds
    }

    [Fact]
    public void Si_otro_papel_la_sostiene_cuenta_con_lo_que_ese_consiente()
    {
        var adhesion = Adhesion.Registrar([9], "EDOMEX-PAL1-C01", Adherente.Organizacion, TipoAdhesion.Apoyo);
        adhesion.RecibirPapel(Papel(new(2026, 3, 2), publicar: true, contacto: true), Ahora);
        adhesion.RevisarNombre("Red", Ahora);

        Assert.False(adhesion.PerderPapel(Papel(new(2026, 3, 2)), Ahora));

        Assert.Equal((EstadoAdhesion.Verificada, null, false, PublicacionDeNombre.NoPedida), (adhesion.Estado, adhesion.NombrePublico, adhesion.AceptaContacto, adhesion.Publicacion));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Publicar_el_nombre_y_aceptar_que_se_le_contacte_son_dos_consentimientos_que_nadie_presume(bool publicar, bool contacto)
    {
        var adhesion = Adhesion.Registrar([9], "EDOMEX-PAL1-C01", Adherente.Organizacion, TipoAdhesion.Seguimiento);

        adhesion.RecibirPapel(Papel(new(2026, 3, 2), publicar, contacto), Ahora);

        Assert.Equal((publicar, contacto, "AVISO-ADHESION-1"), (adhesion.Publicacion is PublicacionDeNombre.PorRevisar, adhesion.AceptaContacto, adhesion.ConsentimientoFolio));
    }

    private static PapelDeAdhesion Papel(DateOnly fecha, bool publicar = false, bool contacto = false) => PapelDeAdhesion.Capturar(
        "ADP-2026-000001", "METEPEC-01", "AVISO-ADHESION-1", new(1, "EDOMEX-PAL1-C01", TipoAdhesion.Apoyo, fecha, new string('a', 64), PublicarNombre: publicar, AceptaContacto: contacto), [9], dato: null, Actor.System);

    private static Adhesion Nueva(bool publicarNombre = false)
    {
        var adhesion = Adhesion.Registrar([9], "EDOMEX-PAL1-C01", publicarNombre ? Adherente.Organizacion : Adherente.Persona, TipoAdhesion.Apoyo);
        adhesion.Renovar(Solicitud(publicarNombre));
        return adhesion;
    }

    private static Adhesion Enlazada()
    {
        var adhesion = Nueva();
        adhesion.Enlazar(Huella, Ahora);
        return adhesion;
    }

    private static SolicitudDeAdhesion Solicitud(bool publicarNombre = false) => new()
    {
        ObjetoFolio = "EDOMEX-PAL1-C01", Adherente = publicarNombre ? Adherente.Organizacion : Adherente.Persona, Tipo = TipoAdhesion.Apoyo,
        PublicarNombre = publicarNombre, DatoId = Guid.NewGuid(), Ejemplo = false,
    };
}
