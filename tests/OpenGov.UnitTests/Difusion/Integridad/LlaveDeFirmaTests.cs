using System.Security.Cryptography;
using OpenGov.Difusion.Integridad;

namespace OpenGov.UnitTests.Difusion.Integridad;

/// <summary>Qué llave firma, y cuáles firmaron antes.</summary>
public sealed class LlaveDeFirmaTests
{
    [Fact]
    public void Una_llave_se_llama_como_su_huella_y_ninguna_otra_pasa_por_ella()
    {
        var (una, otra) = (Nueva(), Nueva());

        Assert.True(LlaveDeFirma.EsDe(una.Folio, una.Pem));
        Assert.False(LlaveDeFirma.EsDe(una.Folio, otra.Pem));
        Assert.False(LlaveDeFirma.EsDe(una.Folio, "no es una llave"));
    }

    [Fact]
    public void Quien_vuelve_a_su_llave_anterior_firma_otra_vez_con_ella()
    {
        var (primera, segunda) = (Nueva(), Nueva());
        primera.Sustituir(segunda);
        Assert.Equal(segunda.Folio, primera.SustituidaPorFolio);

        segunda.Sustituir(primera);
        primera.Retomar();

        Assert.Null(primera.SustituidaPorFolio);
        Assert.Equal(primera.Folio, segunda.SustituidaPorFolio);
    }

    private static LlaveDeFirma Nueva()
    {
        using var llave = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return LlaveDeFirma.Anotar(llave.ExportSubjectPublicKeyInfoPem(), new DateOnly(2026, 1, 1));
    }
}
