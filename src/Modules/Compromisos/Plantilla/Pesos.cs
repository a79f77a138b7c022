namespace OpenGov.Compromisos.Plantilla;

/// <summary>C3: the weights share out the whole commitment, once by milestones and once by activities, and both sums agree.</summary>
internal static class Pesos
{
    public const decimal Total = 100m;

    public static IEnumerable<RuleFault> Revisar(Redaccion redaccion)
    {
        var deMetas = redaccion.Metas.Sum(meta => meta.Peso);
        if (redaccion.Metas.Count > 0 && deMetas != Total)
        {
            yield return new("#/redaccion/metas", "COM-C3-pesos-de-metas",
                $"Los pesos de las metas suman {Escrito(deMetas)}; repártelos para que sumen 100.");
        }

        var deActividades = redaccion.Actividades.Sum(actividad => actividad.Peso);
        if (redaccion.Actividades.Any() && deActividades != Total)
        {
            yield return new("#/redaccion/metas", "COM-C3-pesos-de-actividades",
                $"Los pesos de todas las actividades suman {Escrito(deActividades)}; repártelos para que sumen 100.");
        }

        foreach (var (i, meta) in redaccion.Metas.Index())
        {
            var suyas = meta.Actividades.Sum(actividad => actividad.Peso);
            if (suyas != meta.Peso)
            {
                yield return new($"#/redaccion/metas/{i}/peso", "COM-C3-peso-de-meta",
                    $"La meta {meta.Orden} pesa {Escrito(meta.Peso)} y sus actividades suman {Escrito(suyas)}: deben coincidir.");
            }
        }
    }

    private static string Escrito(decimal peso) => peso.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
