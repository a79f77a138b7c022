namespace OpenGov.Mesas.Pasos;

/// <summary>The product of step 5.</summary>
internal sealed record CambiosPromovidos(IReadOnlyList<CambioGobernanza> Cambios) : IProductoDePaso
{
    public PasoMetodologico Paso => PasoMetodologico.GenerarCambiosGobernanza;

    public Productos EntrarEn(Productos productos)
    {
        Rule.Require(Cambios.Count >= 1,
            "MESA-paso5-sin-cambio", "El paso 5 pide al menos un cambio de gobernanza: norma, proceso, institución o práctica.");
        return productos with { CambiosGobernanza = Cambios };
    }
}

internal enum TipoDeCambio { Norma, Proceso, Institucion, Practica }

/// <summary>Un cambio en la gobernanza de una institución pública.</summary>
/// <param name="Tipo">Qué cambiaría: una norma, un proceso, una institución o una práctica.</param>
/// <param name="Institucion">Institución en la que ocurriría.</param>
/// <param name="Descripcion">En qué consiste.</param>
internal sealed record CambioGobernanza(TipoDeCambio Tipo, string Institucion, string Descripcion)
{
    public const int InstitucionMaximo = 200;
    public const int DescripcionMaximo = 2_000;
    public const int CambiosMaximos = 50;
}
