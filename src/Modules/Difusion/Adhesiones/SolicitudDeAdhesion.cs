namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// What somebody asked for, as it came in. The request writes it and nothing else, whoever it is about: only afterwards, in
/// <see cref="AtenderSolicitudesJob"/>, is it looked up who is known, new or blocked (docs/adr/0026).
/// </summary>
internal sealed class SolicitudDeAdhesion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string ObjetoFolio { get; init; }
    public required Adherente Adherente { get; init; }
    public required TipoAdhesion Tipo { get; init; }
    public required bool PublicarNombre { get; init; }
    public bool AceptaContacto { get; init; }

    /// <summary>The text she accepted for her data to be used to count her; the two consents above are apart, and nobody presumes them.</summary>
    public string? ConsentimientoFolio { get; init; }

    /// <summary>Row of the contact data that came with it.</summary>
    public required Guid DatoId { get; init; }
    public required bool Ejemplo { get; init; }
}
