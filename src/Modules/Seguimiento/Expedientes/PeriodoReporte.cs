using System.Globalization;

namespace OpenGov.Seguimiento.Expedientes;

internal enum FrecuenciaReporte { Mensual, Trimestral, Semestral }

/// <summary>Periodo que cubre un reporte.</summary>
/// <param name="Clave">AAAA-MM si es mensual, AAAA-Tn si es trimestral, AAAA-Sn si es semestral; por ejemplo 2022-T1.</param>
/// <param name="Desde">Primer día.</param>
/// <param name="Hasta">Último día.</param>
internal sealed record PeriodoReporte(string Clave, DateOnly Desde, DateOnly Hasta)
{
    public const string Forma = "^[0-9]{4}-(0[1-9]|1[0-2]|T[1-4]|S[12])$";

    public const int DiasParaReportar = 15;

    /// <summary>The period of that key in a calendar, if it has begun.</summary>
    public static PeriodoReporte Exigir(string clave, string folio, DateOnly desde, DateOnly hasta, FrecuenciaReporte frecuencia, DateOnly fecha)
    {
        var periodos = Entre(desde, hasta, frecuencia).ToList();
        var periodo = periodos.Find(p => p.Clave == clave);
        Rule.Require(periodo is not null, "SEG-R0-periodo-ajeno", $"El compromiso {folio} se reporta en estos periodos: {string.Join(", ", periodos.Select(p => p.Clave))}.");
        Rule.Require(periodo.Desde <= fecha, "SEG-R0-periodo-futuro", $"El periodo {clave} empieza el {periodo.Desde:yyyy-MM-dd}.");
        return periodo;
    }

    public static PeriodoReporte Del(DateOnly dia, FrecuenciaReporte frecuencia)
    {
        var meses = Meses(frecuencia);
        var numero = (dia.Month - 1) / meses;
        var desde = new DateOnly(dia.Year, (numero * meses) + 1, 1);
        var clave = frecuencia switch
        {
            FrecuenciaReporte.Mensual => desde.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            FrecuenciaReporte.Trimestral => $"{dia.Year:D4}-T{numero + 1}",
            _ => $"{dia.Year:D4}-S{numero + 1}",
        };
        return new(clave, desde, desde.AddMonths(meses).AddDays(-1));
    }

    /// <summary>Every period that touches those days, in order.</summary>
    public static IEnumerable<PeriodoReporte> Entre(DateOnly desde, DateOnly hasta, FrecuenciaReporte frecuencia)
    {
        for (var periodo = Del(desde, frecuencia); periodo.Desde <= hasta; periodo = Del(periodo.Hasta.AddDays(1), frecuencia)) yield return periodo;
    }

    private static int Meses(FrecuenciaReporte frecuencia) => frecuencia switch
    {
        FrecuenciaReporte.Mensual => 1,
        FrecuenciaReporte.Trimestral => 3,
        _ => 6,
    };
}
