using OpenGov.Mesas.Contracts;
using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>The product of step 3. Its facts say what each commitment is now, and which ones the mesa no longer proposes.</summary>
internal sealed record CompromisosPropuestos(IReadOnlyList<CompromisoPropuesto> Compromisos) : IProductoDePaso
{
    public PasoMetodologico Paso => PasoMetodologico.DefinirCompromisos;

    public Productos EntrarEn(Productos productos)
    {
        Rule.Require(Compromisos.Count >= 1, "MESA-paso3-sin-compromiso", "El paso 3 pide al menos un compromiso propuesto.");
        Rule.Require(Compromisos.DistinctBy(c => c.Numero).Count() == Compromisos.Count,
            "MESA-paso3-numero-repetido", "Cada compromiso lleva su propio número dentro de la mesa; hay uno repetido.");
        foreach (var compromiso in Compromisos)
        {
            Rule.Require(productos.LineasDeAccion.Any(compromiso.Sirve),
                "MESA-paso3-linea-desconocida",
                $"El compromiso {compromiso.Numero} cita la línea de acción «{compromiso.LineaDeAccion}», que el paso 2 no definió.");
        }

        return productos with { Compromisos = Compromisos };
    }

    public IEnumerable<INotification> Hechos(Mesa mesa, DateOnly fecha)
    {
        foreach (var c in Compromisos)
        {
            var linea = mesa.Productos.LineasDeAccion.First(c.Sirve).Descripcion;
            yield return new CompromisoPropuestoPorMesa(
                mesa.Folio, mesa.EjercicioFolio, mesa.TemaClave, c.Numero, c.Titulo, c.Texto, c.ResponsableSugerido, linea, fecha);
        }

        foreach (var retirado in mesa.Productos.Compromisos.ExceptBy(Compromisos.Select(c => c.Numero), c => c.Numero))
            yield return new CompromisoRetiradoPorMesa(mesa.Folio, mesa.EjercicioFolio, retirado.Numero, fecha);
    }
}

/// <summary>Un compromiso que la mesa propone para el plan.</summary>
/// <param name="Numero">Número dentro de la mesa, desde 1; no cambia aunque el paso se reabra.</param>
/// <param name="Titulo">Nombre breve.</param>
/// <param name="Texto">A qué se comprometería quien responda por él.</param>
/// <param name="ResponsableSugerido">Institución que la mesa sugiere como responsable.</param>
/// <param name="LineaDeAccion">Clave de la línea de acción del paso 2 a la que sirve.</param>
internal sealed record CompromisoPropuesto(int Numero, string Titulo, string Texto, string ResponsableSugerido, string LineaDeAccion)
{
    public const int NumeroMaximo = 50;
    public const int TituloMaximo = 200;
    public const int TextoMaximo = 4_000;
    public const int ResponsableMaximo = 200;

    public bool Sirve(LineaDeAccion linea) => linea.Clave == LineaDeAccion;
}
