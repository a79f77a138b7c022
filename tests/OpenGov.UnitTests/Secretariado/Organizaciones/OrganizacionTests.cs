using OpenGov.Kernel;
using OpenGov.Secretariado.Organizaciones;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Organizaciones;

public sealed class OrganizacionTests
{
    private static readonly DateOnly Relevo = new(2025, 3, 21);

    [Fact]
    public void Quien_la_sucede_empieza_el_dia_siguiente_a_su_ultimo()
    {
        var (instituto, sucesora) = (Nueva("INFOEM"), Nueva("TRANSPARENCIA"));

        instituto.Suceder(sucesora, Relevo);

        Assert.Equal(Relevo.AddDays(-1), instituto.ExisteHasta);
        Assert.Equal(sucesora.Folio, instituto.SucedidaPor?.Folio);
        Assert.False(instituto.Existe(Relevo));
    }

    [Fact]
    public void Puede_extinguirse_y_conocerse_despues_su_sucesora()
    {
        var (instituto, sucesora) = (Nueva("INFOEM"), Nueva("TRANSPARENCIA"));

        instituto.Extinguir(Relevo.AddDays(-30));
        instituto.Suceder(sucesora, Relevo);

        Assert.Equal(Relevo.AddDays(-30), instituto.ExisteHasta);
    }

    [Fact]
    public void No_se_sucede_a_si_misma_ni_por_una_extinta_ni_dos_veces()
    {
        var (instituto, sucesora, extinta) = (Nueva("INFOEM"), Nueva("TRANSPARENCIA"), Nueva("EXTINTA"));
        extinta.Extinguir(Relevo.AddDays(-1));

        Rompe("STL-organizacion-sucesora", () => instituto.Suceder(instituto, Relevo));
        Rompe("STL-organizacion-sucesora", () => instituto.Suceder(extinta, Relevo));
        instituto.Suceder(sucesora, Relevo);
        Rompe("STL-organizacion-sucedida", () => instituto.Suceder(sucesora, Relevo));
        Rompe("STL-organizacion-extinta", () => instituto.Extinguir(Relevo));
    }

    [Fact]
    public void Sus_fechas_van_en_orden()
    {
        var instituto = Organizacion.Registrar("INFOEM", "Infoem", siglas: null, Sectores.OrganoGarante, TipoOrganizacion.OrganoGarante, existeDesde: Relevo);
        Rompe("STL-organizacion-plazo", () => instituto.Extinguir(Relevo.AddDays(-1)));

        instituto.Extinguir(Relevo);

        Rompe("STL-organizacion-plazo", () => instituto.Corregir("Infoem", null, Sectores.OrganoGarante, TipoOrganizacion.OrganoGarante, Relevo.AddDays(1)));
        Rompe("STL-organizacion-plazo", () => instituto.Suceder(Nueva("TRANSPARENCIA"), Relevo));
    }

    private static Organizacion Nueva(string clave) =>
        Organizacion.Registrar(clave, clave, siglas: null, Sectores.OrganoGarante, TipoOrganizacion.OrganoGarante, existeDesde: null);
}
