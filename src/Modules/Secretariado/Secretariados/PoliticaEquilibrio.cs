using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Equilibrio que se vigila (regla S6): advierte, y solo impide instalar si la política lo hace bloqueante.</summary>
/// <param name="PorcentajeMinimoPorGenero">Porcentaje mínimo de mujeres y de hombres entre quienes declararon su género.</param>
/// <param name="DiferenciaEntreSectores">Cuántos titulares más puede tener un sector que otro.</param>
/// <param name="Bloqueante">Verdadero si el desequilibrio impide instalar el STL.</param>
internal sealed record PoliticaEquilibrio(
    int PorcentajeMinimoPorGenero = 40, int DiferenciaEntreSectores = 0, bool Bloqueante = false)
{
    /// <summary>Declarations under which not even the verdict is published: it would be of too few.</summary>
    public const int DeclaracionesParaPublicar = 5;

    /// <summary>Null when nobody declared: what was not declared is not supposed.</summary>
    public bool? CumpleGenero(Recuento genero) =>
        Declarados(genero) is var declarados and > 0 ? 100 * Math.Min(genero.Mujeres, genero.Hombres) >= PorcentajeMinimoPorGenero * declarados : null;

    /// <summary>What may be published of it, and only once: of two verdicts, the difference would be somebody's.</summary>
    public bool? VeredictoPublico(Recuento genero) => Declarados(genero) >= DeclaracionesParaPublicar ? CumpleGenero(genero) : null;

    public bool CumplenSectores(IReadOnlyList<OcupacionSector> sectores) =>
        sectores.Count == 0 || sectores.Max(s => s.Titulares) - sectores.Min(s => s.Titulares) <= DiferenciaEntreSectores;

    public bool ImpideInstalar(Recuento genero, IReadOnlyList<OcupacionSector> sectores) => Bloqueante && (CumpleGenero(genero) is false || !CumplenSectores(sectores));

    private static int Declarados(Recuento genero) => genero.Total - genero.SinDeclarar;
}
