namespace OpenGov.Mesas.Pasos;

/// <summary>Producto del paso 3: un compromiso que la mesa propone para el plan.</summary>
/// <param name="Numero">Número dentro de la mesa, desde 1; no cambia aunque el paso se reabra.</param>
/// <param name="Titulo">Nombre breve.</param>
/// <param name="Texto">A qué se comprometería quien responda por él.</param>
/// <param name="ResponsableSugerido">Institución que la mesa sugiere como responsable.</param>
/// <param name="LineaDeAccion">Clave de la línea de acción del paso 2 a la que sirve.</param>
internal sealed record CompromisoPropuesto(int Numero, string Titulo, string Texto, string ResponsableSugerido, string LineaDeAccion)
{
    public const int NumeroMaximo = 50;
    public const int TituloMaximo = 200;
    public const int TextoMaximo = 4_000;
    public const int ResponsableMaximo = 200;

    public bool Sirve(LineaDeAccion linea) => string.Equals(linea.Clave, LineaDeAccion, StringComparison.Ordinal);
}

/// <summary>Producto del paso 4: el borrador de cómo se medirá un compromiso.</summary>
/// <param name="Compromiso">Número del compromiso propuesto que mide.</param>
/// <param name="QueMide">Qué se mediría.</param>
/// <param name="Fuente">De dónde saldría el dato.</param>
internal sealed record IndicadorBorrador(int Compromiso, string QueMide, string Fuente)
{
    public const int QueMideMaximo = 500;
    public const int FuenteMaximo = 500;
    public const int IndicadoresMaximos = 200;
}

internal enum TipoDeCambio { Norma, Proceso, Institucion, Practica }

/// <summary>Producto del paso 5: un cambio en la gobernanza de una institución pública.</summary>
/// <param name="Tipo">Qué cambiaría: una norma, un proceso, una institución o una práctica.</param>
/// <param name="Institucion">Institución en la que ocurriría.</param>
/// <param name="Descripcion">En qué consiste.</param>
internal sealed record CambioGobernanza(TipoDeCambio Tipo, string Institucion, string Descripcion)
{
    public const int InstitucionMaximo = 200;
    public const int DescripcionMaximo = 2_000;
    public const int CambiosMaximos = 50;
}
