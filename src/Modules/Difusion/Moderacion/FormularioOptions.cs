using System.ComponentModel.DataAnnotations;

namespace OpenGov.Difusion.Moderacion;

/// <summary>How long a form must have been in the hands of whoever sends it, and how long it serves (<c>OPENGOV__FORMULARIO__…</c>).</summary>
internal sealed class FormularioOptions
{
    public const string Seccion = "Formulario";

    [Range(0, 60, ErrorMessage = "OPENGOV__FORMULARIO__ESPERAMINIMASEGUNDOS: debe ser un número entero de {1} a {2}.")]
    public int EsperaMinimaSegundos { get; init; } = 3;

    [Range(1, 168, ErrorMessage = "OPENGOV__FORMULARIO__VIGENCIAHORAS: debe ser un número entero de {1} a {2}.")]
    public int VigenciaHoras { get; init; } = 24;

    public TimeSpan EsperaMinima => TimeSpan.FromSeconds(EsperaMinimaSegundos);

    public TimeSpan Vigencia => TimeSpan.FromHours(VigenciaHoras);
}
