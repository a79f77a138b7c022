using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Cómo se cuenta una votación.</summary>
internal enum ReglaVotacion
{
    /// <summary>Más votos a favor que en contra.</summary>
    MayoriaSimple,

    /// <summary>Mayoría a favor dentro de cada sector.</summary>
    MayoriaPorSector,

    /// <summary>Ningún voto en contra ni abstención.</summary>
    Unanimidad,
}

/// <summary>Con qué regla se vota (regla S11).</summary>
/// <param name="General">Regla de las materias que no tienen otra.</param>
internal sealed record PoliticaVotacion(ReglaVotacion General = ReglaVotacion.MayoriaSimple)
{
    /// <summary>Materias con regla propia. Por omisión, todo lo que toca el plan, el comité o al propio STL exige mayoría en cada sector.</summary>
    public IReadOnlyList<ReglaDeMateria> PorMateria { get; init; } =
        [.. Enum.GetValues<Materia>().Where(m => m is not Materia.General).Select(m => new ReglaDeMateria(m, ReglaVotacion.MayoriaPorSector))];

    public ReglaVotacion Para(Materia materia) => PorMateria.FirstOrDefault(r => r.Materia == materia)?.Regla ?? General;
}

/// <summary>Regla propia de una materia.</summary>
internal sealed record ReglaDeMateria(Materia Materia, ReglaVotacion Regla);
