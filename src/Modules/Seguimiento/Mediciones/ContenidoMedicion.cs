namespace OpenGov.Seguimiento.Mediciones;

internal enum NivelMedido { Actividad, Resultado, Impacto }

internal enum MetodoMedicion { RegistroAdministrativo, Encuesta, Conteo, Muestreo, Estimacion, Otro }

internal enum SexoDelDesglose { Mujer, Hombre, Otro, NoDeclarado }

internal enum EdadDelDesglose { MenorDeEdad, Joven, Adulta, PersonaMayor, NoDeclarado }

/// <summary>De dónde sale un valor: con esto cualquiera puede volver a obtenerlo.</summary>
/// <param name="Metodo">Cómo se obtuvo.</param>
/// <param name="Fuente">De dónde sale el dato.</param>
/// <param name="ObtenidoEl">Día en que se obtuvo.</param>
/// <param name="Sistema">Sistema, registro o encuesta de origen.</param>
/// <param name="Enlace">Dónde se consulta, si es público en la red.</param>
internal sealed record Procedencia(MetodoMedicion Metodo, string Fuente, DateOnly ObtenidoEl, string? Sistema = null, string? Enlace = null);

/// <summary>Una parte del valor, por municipio, sexo o grupo de edad. Todas las de una medición usan las mismas características.</summary>
/// <param name="Valor">Valor de esa parte, en la unidad del indicador.</param>
/// <param name="Casos">Cuántas personas o casos lo sostienen; con menos de cinco no se publica.</param>
/// <param name="Municipio">Clave INEGI.</param>
/// <param name="Sexo">Sexo de las personas.</param>
/// <param name="Edad">Grupo de edad de las personas.</param>
internal sealed record Desglose(decimal Valor, int Casos, string? Municipio = null, SexoDelDesglose? Sexo = null, EdadDelDesglose? Edad = null)
{
    public const int DesglosesMaximo = 1_000;

    [JsonIgnore]
    public (bool, bool, bool) Caracteristicas => (Municipio is not null, Sexo is not null, Edad is not null);

    [JsonIgnore]
    public (string?, SexoDelDesglose?, EdadDelDesglose?) Clave => (Municipio, Sexo, Edad);
}

/// <summary>What somebody measured, before it has a folio.</summary>
internal sealed record ContenidoMedicion(
    Periodo Periodo, decimal Valor, Procedencia Procedencia, string Capturo, IReadOnlyList<string> EvidenciasFolios, IReadOnlyList<Desglose> Desgloses, string? CorrigeFolio, string? Motivo)
{
    public const int FuenteMaximo = 500;
    public const int CapturoMaximo = 200;
    public const int SistemaMaximo = 300;
    public const int EvidenciasMaximo = 50;

    public void Exigir(DateOnly fecha)
    {
        Rule.Require(Periodo.Hasta <= fecha, "SEG-medicion-futura", $"El periodo termina el {Periodo.Hasta:yyyy-MM-dd}, después del acto: se mide lo que ya ocurrió.");
        Rule.Require(CorrigeFolio is null || !string.IsNullOrWhiteSpace(Motivo), "SEG-medicion-sin-motivo", "Di en «motivo» por qué se corrige la medición anterior; se publica.");
        Rule.Require(Desgloses.All(d => d.Caracteristicas != default), "SEG-desglose-sin-caracteristica", "Cada parte del desglose dice su municipio, sexo o grupo de edad.");
        Rule.Require(Desgloses.Select(d => d.Caracteristicas).Distinct().Count() <= 1,
            "SEG-desglose-mixto", "Todas las partes de una medición usan las mismas características: dos tablas cruzadas dejarían deducir lo que se oculta.");
        Rule.Require(Desgloses.DistinctBy(d => d.Clave).Count() == Desgloses.Count, "SEG-desglose-repetido", "Dos partes del desglose dicen lo mismo.");
    }
}
