namespace OpenGov.Mesas.Mesas;

/// <summary>The dates of a mesa (M4): those proposed first are never overwritten, so how late it was can always be told.</summary>
internal sealed record Calendario(Periodo Propuesta, IReadOnlyList<Reprogramacion> Reprogramaciones, DateOnly? Realizada)
{
    public static Calendario Propuesto(Periodo propuesta) => new(propuesta, [], null);

    [JsonIgnore]
    public Periodo Vigente => Reprogramaciones is [.., var ultima] ? ultima.Nueva : Propuesta;

    /// <summary>Days after the end of the dates first proposed; by the dates in force while it has not been held.</summary>
    [JsonIgnore]
    public int DeslizamientoDias => (Realizada ?? UltimoDia(Vigente)).DayNumber - UltimoDia(Propuesta).DayNumber;

    public Calendario Reprogramar(Periodo nueva, string? motivo, DateOnly fecha)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "MESA-M4-sin-motivo", "Cambiar las fechas de una mesa pide decir en «motivo» por qué.");
        Rule.Require(nueva != Vigente, "MESA-M4-mismas-fechas", "Las fechas nuevas son las que ya rigen.");
        Rule.Require(UltimoDia(nueva) >= fecha,
            "MESA-M4-fechas-pasadas", "Las fechas nuevas ya habían pasado el día en que se decidió el cambio.");

        return this with { Reprogramaciones = [.. Reprogramaciones, new Reprogramacion(fecha, Vigente, nueva, motivo)] };
    }

    private static DateOnly UltimoDia(Periodo periodo) => periodo.Hasta ?? periodo.Desde;
}

/// <summary>Un cambio de fechas. Las propuestas al principio nunca se sobrescriben.</summary>
/// <param name="Fecha">Día en que se decidió.</param>
/// <param name="Anterior">Fechas que regían.</param>
/// <param name="Nueva">Fechas que rigen desde entonces.</param>
/// <param name="Motivo">Por qué cambiaron.</param>
internal sealed record Reprogramacion(DateOnly Fecha, Periodo Anterior, Periodo Nueva, string Motivo);
