using System.Net;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using OpenGov.ApiTests.Secretariado;
using OpenGov.Host;
using OpenGov.Kernel;
using Swashbuckle.AspNetCore.SwaggerGen;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Contrato;

/// <summary>What the contract promises of a value is true of every body that carries it: its limits have one owner.</summary>
public sealed class UnValidadorPorTipoTests(OpenGovApi api)
{
    [Fact]
    public void Con_dos_validadores_de_un_tipo_no_hay_contrato()
    {
        using var uno = new ServiceCollection().AddTransient<IValidator<Documento>, DocumentoValidator>().BuildServiceProvider();
        using var dos = new ServiceCollection().AddTransient<IValidator<Documento>, DocumentoValidator>().AddTransient<IValidator<Documento>, OtroValidator>().BuildServiceProvider();

        Describir(uno);
        Assert.Contains("Documento has 2 validators", Assert.Throws<InvalidOperationException>(() => Describir(dos)).Message, StringComparison.Ordinal);

        static void Describir(IServiceProvider servicios) => new SchemaTruth(servicios).Apply(
            new OpenApiSchema { Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["titulo"] = new OpenApiSchema { Type = JsonSchemaType.String } } },
            new SchemaFilterContext(typeof(Documento), schemaGenerator: null, new SchemaRepository()));
    }

    [Theory]
    [InlineData("titulo", 300, "application/pdf", true)]
    [InlineData("titulo", 301, "application/pdf", false)]
    [InlineData("tipo", 10, "PDF", false)]
    public async Task Lo_que_el_contrato_dice_de_un_documento_vale_para_un_acta(string miembro, int letras, string tipo, bool sirve)
    {
        var stl = await api.SecretariadoIntegrado();
        var acta = new { titulo = new string('a', letras), huella_sha256 = new string('a', 64), tipo, bytes = 10_737_418_240, fecha_documento = DiaDeInstalacion };

        var respuesta = await api.DelSecretariado().Actuar(stl.Recurso, "instalacion", new { acta, fecha = DiaDeInstalacion });

        if (sirve) await respuesta.DebeSer(HttpStatusCode.OK);
        else await respuesta.DebeSenalarCampo($"acta/{miembro}");
    }

    private sealed class OtroValidator : AbstractValidator<Documento>;
}
