using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

public sealed class NombramientosTests
{
    private static readonly DateOnly Relevo = new(2023, 9, 1);

    [Fact]
    public void Un_asiento_tiene_un_solo_titular_a_la_vez()
    {
        var falta = Rompe("STL-S2-traslape", () => Integrado().Nombra(Entes, Calidad.Titular, Amalia, Ieem));

        Assert.Contains("Javier Vargas", falta.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quien_releva_entra_el_dia_siguiente_al_ultimo_de_quien_sale()
    {
        var stl = Instalado();

        stl.Relevar(stl.NombramientoDe(Pedro), new(Calidad.Suplente, Amalia, Ieem, "Consejera Presidenta", Relevo), "Terminó su encargo.", Relevo);

        Assert.Equal(Pedro.Folio, SuplenteDeEntes(Relevo.AddDays(-1)));
        Assert.Equal(Amalia.Folio, SuplenteDeEntes(Relevo));
        Assert.Null(SuplenteDeEntes(DiaDeInstalacion.AddDays(-1)));
        Assert.Equal(EstadoSecretariado.Instalado, stl.Estado);

        string? SuplenteDeEntes(DateOnly dia) => stl.AsientosEn(dia).Single(a => a.Clave == Entes).Suplente?.Persona.Folio;
    }

    [Fact]
    public void El_relevo_cuenta_quien_sale_y_quien_entra()
    {
        var stl = Instalado();
        var saliente = stl.NombramientoDe(Pedro);

        stl.Relevar(saliente, new(Calidad.Suplente, Amalia, Ieem, "Consejera Presidenta", Relevo), "Terminó su encargo.", Relevo);

        Assert.Contains(stl.Events, e => e is NombramientoCesado c && c.NombramientoId == saliente && c.Hasta == Relevo.AddDays(-1));
        Assert.Contains(stl.Events, e => e is NombramientoRegistrado { Cargo: "suplente", Sector: "entes_publicos" } r && r.PersonaFolio == Amalia.Folio);
        Assert.DoesNotContain(stl.Events, e => e is IntegracionIncompletaDetectada);
    }

    [Fact]
    public void El_suplente_viene_del_mismo_sector_aunque_de_otra_organizacion()
    {
        var stl = Integrado();
        stl.Cesa(Oscar, DiaDeInstalacion);

        Rompe("STL-S3-otro-sector", () => stl.Nombra(Civil, Calidad.Suplente, Amalia, Ieem, DiaDeInstalacion.AddDays(1)));
    }

    [Fact]
    public void El_organo_garante_no_tiene_suplente_si_la_politica_no_lo_admite() =>
        Rompe("STL-S3-sin-suplencia", () => Integrado().Nombra(Garante, Calidad.Suplente, Amalia, Infoem));

    [Fact]
    public void Nadie_representa_a_una_organizacion_extinta()
    {
        var extinta = Organizacion.Registrar("X", "Instituto extinto", siglas: null, Sectores.EntesPublicos, TipoOrganizacion.Otra, existeDesde: null);
        extinta.Extinguir(DiaDeInstalacion.AddDays(-1));

        Rompe("STL-S3-organizacion-inexistente", () => Vacio().Nombra(Entes, Calidad.Titular, Amalia, extinta));
    }

    [Fact]
    public void Una_persona_no_ocupa_dos_lugares()
    {
        var stl = Vacio();
        stl.Nombra(Entes, Calidad.Titular, Javier, Contraloria);

        Rompe("STL-S4-ya-integra", () => stl.Nombra(Civil, Calidad.Suplente, Javier));
        Rompe("STL-S4-ya-integra", () => stl.Nombra(null, Calidad.Facilitador, Javier));
    }

    [Fact]
    public void Un_nombramiento_no_se_registra_antes_de_que_surta_efecto() =>
        Rompe("STL-S2-fecha-futura", () => Vacio().Nombrar(
            Civil, new(Calidad.Titular, Daniel, null, "Representante", Relevo), Relevo.AddDays(-1)));

    [Fact]
    public void Quien_ya_ceso_no_cesa_otra_vez()
    {
        var stl = Instalado();
        stl.Cesa(Pedro, Relevo);

        Rompe("STL-S5-ya-cesado", () => stl.Cesa(Pedro, Relevo));
    }

    [Fact]
    public void Corregir_deja_el_registro_erroneo_y_lo_sustituye()
    {
        var stl = Integrado();
        var erroneo = stl.NombramientoDe(Pedro);

        stl.Corregir(erroneo, new(Calidad.Suplente, Amalia, Ieem, "Consejera Presidenta", DiaDeInstalacion), DiaDeInstalacion);

        var asiento = stl.Publicado().Asientos.Single(a => a.Clave == Entes);
        var correcto = asiento.Nombramientos.Single(n => n.CorrigeA == erroneo);
        Assert.Equal(correcto.Id, asiento.Nombramientos.Single(n => n.Id == erroneo).CorregidoPor);
        Assert.Equal(Amalia.Folio, stl.AsientosEn(DiaDeInstalacion).Single(a => a.Clave == Entes).Suplente?.Persona.Folio);
        Assert.Contains(new NombramientoCorregido(stl.Folio, erroneo, correcto.Id, Pedro.Folio, Pedro.NombrePublico), stl.Events);
        Rompe("STL-S5-ya-corregido", () => stl.Cesar(erroneo, DiaDeInstalacion, "Renunció.", DiaDeInstalacion));
    }

    [Fact]
    public void Corregir_no_sienta_a_quien_facilita_ni_pone_a_facilitar_a_un_titular()
    {
        var stl = Integrado();

        Rompe("STL-S4-lugar-equivocado", () => stl.Corregir(
            stl.NombramientoDe(Pedro), new(Calidad.Facilitador, Amalia, null, "Facilitadora", DiaDeInstalacion), DiaDeInstalacion));
        Rompe("STL-S4-lugar-equivocado", () => stl.Corregir(
            stl.NombramientoDe(Rafael), new(Calidad.Titular, Amalia, null, "Titular", DiaDeInstalacion), DiaDeInstalacion));
    }

    [Fact]
    public void Nadie_se_queda_en_un_asiento_cerrado()
    {
        var stl = Instalado(Politica(asientosMax: 2));
        stl.AbrirAsiento(Sectores.SociedadCivil, DiaDeInstalacion);
        stl.Nombra("sociedad_civil-2", Calidad.Titular, Amalia);
        stl.Cesa(Amalia, Relevo);
        stl.CerrarAsiento("sociedad_civil-2", Relevo.AddDays(1));

        Rompe("STL-S2-fuera-del-asiento", () => stl.Corregir(
            stl.NombramientoDe(Amalia), new(Calidad.Titular, Amalia, null, "Titular", DiaDeInstalacion), Relevo.AddDays(1)));
    }

    [Fact]
    public void Las_declaraciones_de_intereses_se_suman()
    {
        var stl = Instalado();
        var nombramiento = stl.NombramientoDe(Javier);

        stl.Declarar(nombramiento, new(["Universidad"], Relevo), Relevo);
        stl.Declarar(nombramiento, new([], DiaDeInstalacion), Relevo);

        Assert.Equal([DiaDeInstalacion, Relevo], stl.Integracion.Valido(nombramiento).Declaraciones.Select(d => d.Fecha));
    }
}
