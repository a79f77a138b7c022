using OpenGov.Difusion.Paginas;

namespace OpenGov.UnitTests.Difusion;

public sealed class PaginaPublicaTests
{
    private static readonly DateOnly Dia = new(2026, 3, 2);

    [Theory]
    [InlineData("/como-participar", "PAG-COMO-PARTICIPAR")]
    [InlineData("/plan/compromisos", "PAG-PLAN-COMPROMISOS")]
    public void Su_folio_dice_su_ruta(string ruta, string folio) => Assert.Equal(folio, PaginaPublica.Redactar(ruta, Contenido("Hola.")).Folio);

    [Fact]
    public void Es_publica_desde_que_se_publica_y_no_deja_de_serlo()
    {
        var pagina = Borrador();
        Assert.False(pagina.IsVisible);

        pagina.Publicar(Dia);
        Assert.True(pagina.IsVisible);
        pagina.Archivar(Dia.AddDays(1));

        Assert.True(pagina.IsVisible);
        var documento = (PaginaPublicaDetalle)pagina.ToDocument();
        Assert.Equal((EstadoPagina.Archivada, Dia, Dia.AddDays(1)), (documento.Estado, documento.PublicadaDesde, documento.ArchivadaEl));
    }

    [Fact]
    public void Archivada_ya_no_cambia()
    {
        var pagina = Borrador();
        pagina.Publicar(Dia);
        pagina.Archivar(Dia);

        Incumple("DIF-F9-pagina-archivada", () => pagina.Editar(Contenido("Otra cosa.")));
        Incumple("DIF-F9-pagina-no-borrador", () => pagina.Publicar(Dia));
        Incumple("DIF-F9-pagina-no-publicada", () => pagina.Archivar(Dia));
    }

    [Fact]
    public void Un_borrador_no_se_archiva() => Incumple("DIF-F9-pagina-no-publicada", () => Borrador().Archivar(Dia));

    [Fact]
    public void Su_texto_sale_escrito_y_presentado()
    {
        var bloque = Assert.Single(((PaginaPublicaDetalle)Borrador().ToDocument()).Bloques);

        Assert.Equal(("**Hola.**", "<p><strong>Hola.</strong></p>\n"), (bloque.Markdown, bloque.Html));
    }

    private static PaginaPublica Borrador() => PaginaPublica.Redactar("/como-participar", Contenido("**Hola.**"));

    private static ContenidoPagina Contenido(string markdown) => new("Cómo participar", null, [new("inicio", TipoBloque.Texto, Markdown: markdown)], []);

    private static void Incumple(string regla, Action acto) => Assert.Equal(regla, Assert.Throws<RuleViolationException>(acto).Code);
}
