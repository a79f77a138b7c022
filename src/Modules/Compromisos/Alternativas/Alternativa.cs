using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.Compromisos.Alternativas;

internal enum EstadoAlternativa
{
    Propuesta,
    Seleccionada,
    Descartada,
}

/// <summary>Una manera de resolver una problemática. El diseño es plural: ninguna se selecciona si no hay otra, de otro sector, con qué compararla.</summary>
internal sealed class Alternativa : AggregateRoot, IPublished
{
    public const int DescripcionMaximo = 4_000;
    public const int ParrafoMaximo = 2_000;
    public const int AlternativasMinimo = 2;
    public const int SectoresMinimo = 2;

    public string ProblematicaFolio { get; private init; } = "";
    public string EjercicioFolio { get; private init; } = "";
    public string TemaClave { get; private init; } = "";
    public string Descripcion { get; private init; } = "";
    public Proponente Proponente { get; private init; } = null!;
    public string? Viabilidad { get; private init; }
    public string? ImpactoEsperado { get; private init; }
    public EstadoAlternativa Estado { get; private set; } = EstadoAlternativa.Propuesta;
    public string? MotivoDescarte { get; private set; }

    private Alternativa() { } // EF

    public static Alternativa Proponer(
        string folio, Problematica problematica, string descripcion, Proponente proponente, string? viabilidad, string? impactoEsperado)
    {
        Rule.Ensure(problematica.AdmiteAlternativas,
            "COM-problematica-archivada", "La problemática se archivó: ya no recibe alternativas.");

        return new()
        {
            Folio = folio, ProblematicaFolio = problematica.Folio, EjercicioFolio = problematica.EjercicioFolio, TemaClave = problematica.TemaClave,
            Descripcion = descripcion, Proponente = proponente, Viabilidad = viabilidad, ImpactoEsperado = impactoEsperado,
        };
    }

    /// <param name="sectores">The sector that proposed each alternative of the problem, this one included, discarded ones too.</param>
    public void Seleccionar(Problematica problematica, IReadOnlyCollection<string> sectores, DateOnly fecha)
    {
        ExigirPropuesta();
        Rule.Ensure(problematica.EstaValidada,
            "COM-C1-problematica-sin-validar", "Primero se valida la problemática; después se elige entre sus alternativas.");
        Rule.Ensure(sectores.Count >= AlternativasMinimo && sectores.Distinct(StringComparer.Ordinal).Count() >= SectoresMinimo,
            "COM-C1-diseno-no-plural",
            $"El diseño debe ser plural: se elige entre al menos {AlternativasMinimo} alternativas de {SectoresMinimo} sectores distintos.");

        Estado = EstadoAlternativa.Seleccionada;
        Raise(new AlternativaSeleccionada(Folio, ProblematicaFolio, fecha));
    }

    public void Descartar(string? motivo)
    {
        ExigirPropuesta();
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-C1-descarte-sin-motivo", "Descartar una alternativa exige su motivo, que se publica.");

        Estado = EstadoAlternativa.Descartada;
        MotivoDescarte = motivo!.Trim();
    }

    /// <summary>A commitment develops what was chosen, not what was only proposed.</summary>
    public void ExigirSeleccionada() => Rule.Ensure(Estado is EstadoAlternativa.Seleccionada,
        "COM-C1-alternativa-sin-seleccionar", $"La alternativa {Folio} no se ha seleccionado: un compromiso desarrolla una alternativa seleccionada.");

    public PublicDocument ToDocument() => AlternativaDetalle.De(this);

    private void ExigirPropuesta() => Rule.Ensure(Estado is EstadoAlternativa.Propuesta,
        "COM-C1-alternativa-resuelta", "La alternativa ya se seleccionó o se descartó.");
}
