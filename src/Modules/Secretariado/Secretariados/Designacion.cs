using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>What an appointment says before the STL accepts it.</summary>
internal sealed record Designacion(
    Calidad Calidad,
    Persona Persona,
    Organizacion? Organizacion,
    string Cargo,
    DateOnly Desde,
    DateOnly? Hasta = null,
    string? MotivoCese = null,
    Documento? Documento = null,
    InteresesDeclarados? Declaracion = null)
{
    public Nombramiento Registrar(DateOnly fecha, Guid? corrigeA = null)
    {
        Rule.Ensure(Desde <= fecha && Hasta.GetValueOrDefault() <= fecha,
            "STL-S2-fecha-futura", "El nombramiento se registra cuando ya surte efecto: sus días no pueden ser posteriores a la fecha de este acto.");
        Rule.Ensure(new Periodo(Desde, Hasta).EstaOrdenado,
            "STL-S2-plazo-invertido", "El último día del nombramiento no puede ser anterior al primero.");
        Rule.Ensure(Organizacion?.Existe(Desde) ?? true,
            "STL-S3-organizacion-inexistente", $"{Organizacion?.Nombre} no existía el {Desde:yyyy-MM-dd}; nombra por la organización que la sucedió.");
        Declaracion?.DebeEstarFirmada(fecha);

        return new(
            Guid.CreateVersion7(), Calidad, Persona.Nombrada(), Organizacion?.Nombrada(), Cargo, Desde, Hasta, MotivoCese,
            Documento, Declaracion is null ? [] : [Declaracion], corrigeA);
    }
}
