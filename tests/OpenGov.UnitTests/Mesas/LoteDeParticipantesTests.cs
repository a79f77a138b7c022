using OpenGov.Kernel;
using OpenGov.Mesas.Participantes;

namespace OpenGov.UnitTests.Mesas;

public sealed class LoteDeParticipantesTests
{
    [Fact]
    public void Un_envio_repetido_solo_agrega_los_renglones_que_faltaban()
    {
        var lote = LoteDeParticipantes.Abrir("EDOMEX-PAL1-M-MOVILIDAD", "LISTA-1");
        lote.Registrar([Renglon(1), Renglon(2)]);

        var nuevos = lote.Registrar([Renglon(1), Renglon(2), Renglon(3)]);

        Assert.Equal((1, 3, 3), (nuevos, lote.Registrados, lote.Participantes.Count));
    }

    [Fact]
    public void Un_renglon_no_cambia_de_persona_y_el_envio_entero_se_rechaza()
    {
        var lote = LoteDeParticipantes.Abrir("EDOMEX-PAL1-M-MOVILIDAD", "LISTA-1");
        lote.Registrar([Renglon(1)]);

        Rompe.LaRegla("MESA-M5-renglon-distinto", 409, () => lote.Registrar([Renglon(2), Renglon(1) with { Municipio = "15054" }]));

        Assert.Equal(1, lote.Registrados);
    }

    [Fact]
    public void Su_documento_no_lleva_a_nadie_y_no_es_publico()
    {
        var lote = LoteDeParticipantes.Abrir("EDOMEX-PAL1-M-MOVILIDAD", "LISTA-1");
        lote.Registrar([Renglon(1) with { Genero = Genero.NoBinario }]);

        Assert.False(lote.IsVisible);
        Assert.DoesNotContain("binario", lote.ToDocument().ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Un_lote_que_no_cabe_en_un_folio_se_rechaza() =>
        Rompe.LaRegla("MESA-M5-lote-largo", 422, () => LoteDeParticipantes.Abrir(new string('M', 60), "LISTA-1"));

    private static Participante Renglon(int renglon) => new(renglon, Sectores.SociedadCivil, "15106");
}
