using OpenGov.Compromisos.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>What other modules hear of a commitment.</summary>
internal static class Resumen
{
    public static CompromisoResumen Resumir(this Compromiso compromiso)
    {
        var redaccion = compromiso.Redaccion;
        return new(
            compromiso.Folio, compromiso.PlanFolio, redaccion.Titulo, compromiso.Estado.EnContrato(), compromiso.Version,
            redaccion.Plazo?.Inicio ?? default, redaccion.Plazo?.Fin ?? default,
            redaccion.Responsable?.OrganizacionFolio ?? "", redaccion.Responsable?.Nombre ?? "",
            [.. redaccion.Corresponsables.Select(c => c.OrganizacionFolio)],
            [.. redaccion.Actividades.Select(a => new ActividadResumen(a.Id ?? default, a.Clave, a.Titulo, a.Peso, a.Inicio, a.Fin))],
            [.. redaccion.Autores.Select(a => a.PersonaFolio)])
        {
            TemaClave = compromiso.TemaClave,
            EjecutoresFolios = [.. redaccion.Actividades.Select(a => a.Responsable?.OrganizacionFolio).OfType<string>().Distinct()],
            Indicadores = [.. redaccion.Indicadores.Select(Resumir)],
        };
    }

    private static IndicadorResumen Resumir(Plantilla.Indicador indicador) => new(
        indicador.Clave, indicador.Nivel.EnContrato(), indicador.Nombre, indicador.Unidad ?? "", indicador.Sentido.EnContrato(),
        indicador.Formula ?? "", indicador.Fuente ?? "", indicador.Frecuencia?.EnContrato() ?? "",
        indicador.LineaBase?.Valor, indicador.LineaBase?.Fecha, indicador.Meta?.Valor, indicador.Meta?.Fecha);
}
