namespace OpenGov.Mesas.Pasos;

/// <summary>
/// The order of the five steps. Its law: the completed steps are always the first ones, at most one is being worked on
/// (the next), and nothing after it counts as done.
/// </summary>
internal sealed record Metodologia(IReadOnlyList<Paso> Pasos)
{
    public static Metodologia SinEmpezar() => new(
        [.. Enum.GetValues<PasoMetodologico>().Select(p => new Paso((int)p, p, EstadoPaso.Pendiente, null, []))]);

    [JsonIgnore]
    public bool EstaCompleta => Pasos.All(p => p.Estado is EstadoPaso.Completado);

    [JsonIgnore]
    public string Faltantes => string.Join(", ", Pasos.Where(p => p.Estado is not EstadoPaso.Completado).Select(p => p.Numero));

    public Metodologia Empezar() => Cambiar(paso => paso.Numero == 1 ? paso with { Estado = EstadoPaso.EnCurso } : paso);

    /// <summary>Closes the step being worked on and starts the next one.</summary>
    public Metodologia Completar(PasoMetodologico clave, DateOnly fecha)
    {
        var numero = (int)clave;
        Rule.Ensure(Pasos[numero - 1].Estado is not EstadoPaso.Completado,
            "MESA-M1-paso-ya-completado", $"El paso {numero} ya está completado; si debe cambiar, reábrelo primero.");
        Rule.Ensure(Pasos[numero - 1].Estado is EstadoPaso.EnCurso,
            "MESA-M1-paso-fuera-de-orden",
            $"Los pasos se cierran en su orden: antes del paso {numero} debe cerrarse el paso {Actual}.");

        return Cambiar(paso => paso.Numero switch
        {
            var n when n == numero => paso with { Estado = EstadoPaso.Completado, FechaCierre = fecha },
            var n when n == numero + 1 => paso with { Estado = EstadoPaso.EnCurso },
            _ => paso,
        });
    }

    /// <summary>Works again on a completed step; whatever came after it must be reviewed.</summary>
    public Metodologia Reabrir(PasoMetodologico clave, string? motivo, DateOnly fecha)
    {
        var numero = (int)clave;
        Rule.Ensure(Pasos[numero - 1].Estado is EstadoPaso.Completado,
            "MESA-M2-paso-no-completado", $"Solo se reabre un paso completado, y el paso {numero} no lo está.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "MESA-M2-sin-motivo", "Reabrir un paso deja los siguientes por revisar: di en «motivo» por qué se reabre.");

        return Cambiar(paso => paso.Numero switch
        {
            var n when n == numero => paso with
            {
                Estado = EstadoPaso.EnCurso,
                Reaperturas = [.. paso.Reaperturas, new Reapertura(fecha, motivo)],
            },
            var n when n > numero => paso with { Estado = EstadoPaso.PorRevisar },
            _ => paso,
        });
    }

    private int Actual => Pasos.First(p => p.Estado is not EstadoPaso.Completado).Numero;

    private Metodologia Cambiar(Func<Paso, Paso> cambio) => new([.. Pasos.Select(cambio)]);
}
