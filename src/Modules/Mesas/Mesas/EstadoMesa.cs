namespace OpenGov.Mesas.Mesas;

/// <summary>
/// Where a mesa is. A rescheduled one is again Programada and must be convened anew, so REPROGRAMADA is the passage
/// kept in its list of reprogramaciones, not a place to stay.
/// </summary>
internal enum EstadoMesa { Programada, Convocada, EnCurso, Concluida, RelatoriaPublicada, Cancelada }

/// <summary>Dónde se reúne la mesa.</summary>
/// <param name="Municipios">Municipios que la reciben, con su clave INEGI.</param>
/// <param name="Lugar">Recinto o dirección, si ya se sabe.</param>
/// <param name="Modalidad">Presencial, virtual o híbrida.</param>
internal sealed record SedeDeMesa(IReadOnlyList<Municipio> Municipios, string? Lugar, ModalidadDeReunion Modalidad);

/// <summary>Persona que conduce la mesa.</summary>
/// <param name="Folio">Folio de la persona en Secretariado.</param>
/// <param name="Nombre">Nombre público.</param>
internal sealed record FacilitadorDeMesa(string Folio, string Nombre);

/// <summary>El llamado público a participar.</summary>
/// <param name="Fecha">Día en que se emitió.</param>
/// <param name="DirigidaA">Claves de los sectores a los que llama.</param>
/// <param name="Medios">Dónde se publicó.</param>
/// <param name="Documento">La convocatoria misma, si se tiene.</param>
internal sealed record ConvocatoriaDeMesa(
    DateOnly Fecha, IReadOnlyList<string> DirigidaA, IReadOnlyList<string> Medios, Documento? Documento)
{
    public const int SectoresMaximos = 20;
    public const int MediosMaximos = 30;
    public const int MedioMaximo = 200;
}

/// <summary>Por qué no se hizo.</summary>
/// <param name="Fecha">Día en que se canceló.</param>
/// <param name="Motivo">La razón.</param>
internal sealed record CancelacionDeMesa(DateOnly Fecha, string Motivo);
