namespace OpenGov.Secretariado.Secretariados;

/// <summary>What can happen to the composition of an STL. Each gives the one that results, or says which rule forbids it.</summary>
internal static class Movimientos
{
    public static Integracion Nombrar(
        this Integracion integracion, Asiento? asiento, Designacion designacion, IReadOnlyList<PoliticaEnVigor> politicas, DateOnly fecha, Guid? corrigeA = null)
    {
        Rule.Ensure(asiento is null == designacion.Calidad is Calidad.Facilitador,
            "STL-S4-lugar-equivocado", "Un asiento lo ocupan titulares y suplentes; la facilitación, quien facilita. Revisa la calidad.");
        if (asiento is not null) politicas.En(designacion.Desde).DebeAdmitir(designacion, asiento.Sector);

        return integracion.Con(designacion.Registrar(fecha, corrigeA), asiento);
    }

    /// <summary>One leaves and another comes in the next day, in the same place and without a gap.</summary>
    public static Integracion Relevar(
        this Integracion integracion, Guid nombramientoId, Designacion designacion, string motivo, IReadOnlyList<PoliticaEnVigor> politicas, DateOnly fecha)
    {
        var saliente = integracion.Valido(nombramientoId).Cesar(designacion.Desde.AddDays(-1), motivo, fecha);
        var restante = integracion.Anotar(saliente);

        return restante.Nombrar(restante.AsientoDe(nombramientoId), designacion with { Calidad = saliente.Calidad }, politicas, fecha);
    }

    public static Integracion Cesar(this Integracion integracion, Guid nombramientoId, DateOnly hasta, string motivo, DateOnly fecha) =>
        integracion.Anotar(integracion.Valido(nombramientoId).Cesar(hasta, motivo, fecha));

    public static Integracion CesarTodos(this Integracion integracion, string motivo, DateOnly fecha) => integracion.Validos()
        .Where(n => n.SigueVigente())
        .Aggregate(integracion, (actual, n) => actual.Cesar(n.Id, fecha, motivo, fecha));

    /// <summary>What was recorded by mistake stays, and another record takes its place (S5).</summary>
    public static Integracion Corregir(
        this Integracion integracion, Guid nombramientoId, Designacion designacion, IReadOnlyList<PoliticaEnVigor> politicas, DateOnly fecha) =>
        integracion.Nombrar(integracion.AsientoDe(integracion.Valido(nombramientoId).Id), designacion, politicas, fecha, corrigeA: nombramientoId);

    public static Integracion Declarar(this Integracion integracion, Guid nombramientoId, InteresesDeclarados declaracion, DateOnly fecha) =>
        integracion.Anotar(integracion.Valido(nombramientoId).Declarar(declaracion, fecha));

    public static Integracion AbrirAsiento(this Integracion integracion, string sector, Politica politica, DateOnly desde)
    {
        Rule.Ensure(integracion.AbiertosDe(sector).Count() < (politica.Para(sector)?.AsientosMax ?? 0),
            "STL-S7-sin-lugar", $"La política no admite otro asiento del sector {sector}; cámbiala antes.");

        return integracion.Abrir(sector, desde);
    }

    public static Integracion CerrarAsiento(this Integracion integracion, string clave, Politica politica, DateOnly antesDe)
    {
        var asiento = integracion.Abierto(clave);
        Rule.Ensure(integracion.AbiertosDe(asiento.Sector).Count() > (politica.Para(asiento.Sector)?.AsientosMin ?? 0),
            "STL-S7-asiento-minimo", $"La política pide conservar los asientos del sector {asiento.Sector}; cámbiala antes.");

        return integracion.Cerrar(asiento, antesDe);
    }
}
