using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>What other modules hear when the composition changes: read from the difference, so that no verb can forget to tell.</summary>
internal static class Hechos
{
    public static IReadOnlyList<INotification> Entre(Integracion antes, Integracion despues, string secretariado)
    {
        var previos = antes.Validos().ToDictionary(n => n.Id);

        return [.. despues.Validos().SelectMany(Contar)];

        IEnumerable<INotification> Contar(Nombramiento n)
        {
            if (!previos.TryGetValue(n.Id, out var previo)) return Alta(n);
            return previo.SigueVigente() && !n.SigueVigente() ? [Cese(n)] : [];
        }

        IEnumerable<INotification> Alta(Nombramiento n)
        {
            if (n.CorrigeA is { } corregido)
                yield return new NombramientoCorregido(
                    secretariado, corregido, n.Id, previos[corregido].Persona.Folio, previos[corregido].Persona.Nombre);

            yield return new NombramientoRegistrado(
                secretariado, n.Id, Sector(n), Cargo(n), n.Persona.Folio, n.Persona.Nombre, n.Organizacion?.Folio, n.Desde);

            if (!n.SigueVigente()) yield return Cese(n);
        }

        NombramientoCesado Cese(Nombramiento n) => new(
            secretariado, n.Id, Sector(n), Cargo(n), n.Persona.Folio, n.Persona.Nombre, n.Hasta!.Value, n.MotivoCese ?? "");

        string? Sector(Nombramiento n) => despues.AsientoDe(n.Id)?.Sector;
    }

    /// <summary>The word the contracts use.</summary>
    public static string Cargo(Nombramiento n) => n.Calidad switch
    {
        Calidad.Titular => "titular",
        Calidad.Suplente => "suplente",
        _ => "facilitador",
    };
}
