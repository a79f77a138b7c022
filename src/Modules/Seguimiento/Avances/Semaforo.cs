using System.Globalization;

namespace OpenGov.Seguimiento.Avances;

internal enum ColorSemaforo { Gris, Verde, Amarillo, Rojo }

/// <summary>Los umbrales del semáforo; se publican con cada color, con su versión.</summary>
/// <param name="Version">1 la de fábrica; aumenta en uno cada vez que se fijan otros para el plan.</param>
/// <param name="Verde">Cuánto puede ir lo verificado por debajo del tiempo transcurrido y seguir en verde; fracción de 1.</param>
/// <param name="Amarillo">Lo mismo para amarillo.</param>
/// <param name="DiasVencida">Más de estos días de vencida sin verificar, una sola actividad pone el compromiso en rojo.</param>
/// <param name="SinReporte">Tantos periodos seguidos sin reporte ponen el compromiso en rojo.</param>
/// <param name="Desde">Primer día en que rigen; nulo en los de fábrica, que rigen desde siempre.</param>
internal sealed record UmbralesSemaforo(string Version, decimal Verde, decimal Amarillo, int DiasVencida, int SinReporte, DateOnly? Desde = null)
{
    public static UmbralesSemaforo DeFabrica { get; } = new("1", Verde: 0.10m, Amarillo: 0.25m, DiasVencida: 30, SinReporte: 2);
}

/// <summary>Todo lo que decide el color: con estos datos y los umbrales cualquiera lo recalcula.</summary>
/// <param name="EnSeguimiento">Falso si el compromiso se retiró.</param>
/// <param name="Iniciado">Falso si su plazo no ha empezado.</param>
/// <param name="Transcurrido">Parte del plazo que ya pasó, de 0 a 1.</param>
/// <param name="Verificado">Peso verificado por el comité, de 0 a 1.</param>
/// <param name="ActividadesVencidas">Claves de las actividades vencidas por más días de los permitidos y sin verificar.</param>
/// <param name="PeriodosSinReporte">Periodos vencidos más recientes, seguidos, sin reporte.</param>
internal sealed record EntradasSemaforo(
    bool EnSeguimiento, bool Iniciado, decimal Transcurrido, decimal Verificado,
    IReadOnlyList<string> ActividadesVencidas, IReadOnlyList<string> PeriodosSinReporte);

/// <summary>El color de un compromiso, con lo que lo decidió. Nadie lo escribe: se calcula al leer.</summary>
/// <param name="Color">gris, verde, amarillo o rojo.</param>
/// <param name="Razones">Por qué es de ese color.</param>
/// <param name="Entradas">Los datos de los que sale.</param>
/// <param name="Umbrales">Los umbrales que se aplicaron.</param>
internal sealed record Semaforo(ColorSemaforo Color, IReadOnlyList<string> Razones, EntradasSemaforo Entradas, UmbralesSemaforo Umbrales)
{
    public static Semaforo De(EntradasSemaforo entradas, UmbralesSemaforo umbrales)
    {
        if (!entradas.EnSeguimiento) return new(ColorSemaforo.Gris, ["El compromiso se retiró."], entradas, umbrales);
        if (!entradas.Iniciado) return new(ColorSemaforo.Gris, ["Su plazo no ha empezado."], entradas, umbrales);

        List<string> alarmas = [];
        if (entradas.ActividadesVencidas.Count > 0)
            alarmas.Add($"Vencidas por más de {umbrales.DiasVencida} días y sin verificar: {string.Join(", ", entradas.ActividadesVencidas)}.");
        if (entradas.PeriodosSinReporte.Count >= umbrales.SinReporte)
            alarmas.Add($"Sin reporte en {string.Join(", ", entradas.PeriodosSinReporte)}.");
        if (alarmas.Count > 0) return new(ColorSemaforo.Rojo, alarmas, entradas, umbrales);

        var rezago = entradas.Transcurrido - entradas.Verificado;
        var color = rezago <= umbrales.Verde ? ColorSemaforo.Verde : rezago <= umbrales.Amarillo ? ColorSemaforo.Amarillo : ColorSemaforo.Rojo;
        var razon = string.Create(CultureInfo.InvariantCulture, $"Verificado {entradas.Verificado * 100:0.##} % con {entradas.Transcurrido * 100:0.##} % del plazo transcurrido.");
        return new(color, [razon], entradas, umbrales);
    }
}
