using Microsoft.Extensions.Configuration;
using OpenGov.Difusion.Correo;

namespace OpenGov.UnitTests.Difusion.Correo;

public sealed class CorreoPorEnviarTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Cada_fallo_espera_el_doble_y_al_octavo_se_aparta()
    {
        var correo = Nuevo();
        var esperas = new List<double>();
        foreach (var _ in Enumerable.Range(0, 7))
        {
            correo.Fallo("mailbox_busy", Ahora);
            esperas.Add((correo.ProximoIntentoEn - Ahora).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64], esperas);
        Assert.Null(correo.ApartadoEn);
        correo.Fallo("mailbox_busy", Ahora);
        Assert.Equal(Ahora, correo.ApartadoEn);
    }

    [Fact]
    public void Devuelto_a_la_fila_empieza_de_nuevo()
    {
        var correo = Nuevo();
        foreach (var _ in Enumerable.Range(0, 8)) correo.Fallo("x", Ahora);

        correo.Reintentar(Ahora);

        Assert.Equal((0, null, Ahora), (correo.Intentos, correo.ApartadoEn, correo.ProximoIntentoEn));
    }

    [Theory]
    [InlineData("Servidor=s;Remitente=a@b.mx", "OPENGOV__URLPUBLICA")]
    [InlineData("Servidor=s;Carpeta=c;Remitente=a@b.mx", "OPENGOV__CORREO__CARPETA")]
    [InlineData("Carpeta=c", "OPENGOV__CORREO__REMITENTE")]
    [InlineData("Puerto=0", "OPENGOV__CORREO__PUERTO")]
    public void Lo_que_no_sirve_se_dice_por_su_variable(string ajustes, string variable)
    {
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(ajustes.Split(';').Select(a => a.Split('=')).ToDictionary(a => a[0], a => (string?)a[1])).Build();
        var opciones = new CorreoOptions
        {
            Servidor = configuracion["Servidor"] ?? "", Carpeta = configuracion["Carpeta"] ?? "", Remitente = configuracion["Remitente"] ?? "",
            Puerto = int.Parse(configuracion["Puerto"] ?? "587", System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Contains(new CorreoOptionsValidator(configuracion).Validate(null, opciones).Failures!, f => f.StartsWith(variable, StringComparison.Ordinal));
    }

    [Fact]
    public void Sin_correo_tambien_se_puede_iniciar() =>
        Assert.True(new CorreoOptionsValidator(new ConfigurationBuilder().Build()).Validate(null, new()).Succeeded);

    private static CorreoPorEnviar Nuevo() => new() { Plantilla = Plantilla.ConfirmarAdhesion, AdhesionFolio = "ADH-1", CreadoEn = Ahora, ProximoIntentoEn = Ahora };
}
