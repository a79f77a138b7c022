using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Observaciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ObservacionCiudadanaTests
{
    [Fact]
    public void Se_responde_lo_turnado_y_se_desecha_solo_lo_que_aun_no_es_publico()
    {
        var observacion = ObservacionCiudadana.Presentar(1, Expediente().Evidencia("A1"), "Las listas no traen firmas.", null, Dia);
        Incumple("SEG-observacion-no-turnada", () => observacion.Responder("Se pidieron.", "SJDH", Dia));
        observacion.Turnar(DestinoObservacion.Responsable, Dia);

        Incumple("SEG-observacion-ya-turnada", () => observacion.Desechar("Es ofensiva."));
        observacion.Responder("Se pidieron.", "SJDH", Dia);
        Assert.Equal(EstadoObservacion.Respondida, observacion.Estado);
    }

    [Fact]
    public void Lo_reservado_no_se_nombra_en_publico()
    {
        var reservada = Evidencia.Aportar("EV-2022-000001", Expediente(), "A1", Contenido() with { Reserva = "Lleva nombres." }, Dia);

        Incumple("SEG-observacion-de-reservada", () => ObservacionCiudadana.Presentar(1, reservada, "Las listas no traen firmas.", null, Dia));
    }
}
