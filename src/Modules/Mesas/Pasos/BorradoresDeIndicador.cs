namespace OpenGov.Mesas.Pasos;

/// <summary>The product of step 4: every commitment of step 3 has at least one way to be measured.</summary>
internal sealed record BorradoresDeIndicador(IReadOnlyList<IndicadorBorrador> Indicadores) : IProductoDePaso
{
    public PasoMetodologico Paso => PasoMetodologico.MedirImpacto;

    public Productos EntrarEn(Productos productos)
    {
        foreach (var compromiso in productos.Compromisos)
        {
            Rule.Require(Indicadores.Any(i => i.Compromiso == compromiso.Numero),
                "MESA-paso4-compromiso-sin-indicador",
                $"Falta al menos un indicador para el compromiso {compromiso.Numero}, «{compromiso.Titulo}».");
        }

        foreach (var indicador in Indicadores)
        {
            Rule.Require(productos.Compromisos.Any(c => c.Numero == indicador.Compromiso),
                "MESA-paso4-compromiso-desconocido",
                $"Un indicador mide el compromiso {indicador.Compromiso}, que el paso 3 no propuso.");
        }

        return productos with { Indicadores = Indicadores };
    }
}

/// <summary>El borrador de cómo se medirá un compromiso.</summary>
/// <param name="Compromiso">Número del compromiso propuesto que mide.</param>
/// <param name="QueMide">Qué se mediría.</param>
/// <param name="Fuente">De dónde saldría el dato.</param>
internal sealed record IndicadorBorrador(int Compromiso, string QueMide, string Fuente)
{
    public const int QueMideMaximo = 500;
    public const int FuenteMaximo = 500;
    public const int IndicadoresMaximos = 200;
}
