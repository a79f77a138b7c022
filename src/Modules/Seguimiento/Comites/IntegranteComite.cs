namespace OpenGov.Seguimiento.Comites;

/// <summary>Quien forma parte del comité. Nunca se borra: deja de estar, se excusa o se inhabilita, con su día.</summary>
/// <param name="Id">Identificador dentro del comité.</param>
/// <param name="PersonaFolio">Folio de la persona.</param>
/// <param name="Nombre">Nombre público al ser nombrada.</param>
/// <param name="Sector">Sector al que pertenece; si viene de una organización, el de ella.</param>
/// <param name="OrganizacionFolio">Organización que la emplea o a la que representa; nula si participa a título personal.</param>
/// <param name="OrganizacionNombre">Nombre de esa organización.</param>
/// <param name="Desde">Primer día en el comité.</param>
/// <param name="Hasta">Último día, si dejó el comité por baja o disolución.</param>
/// <param name="MotivoBaja">Por qué lo dejó.</param>
/// <param name="Declaracion">Su declaración de intereses más reciente (I4).</param>
/// <param name="Excusas">Compromisos en los que no interviene.</param>
/// <param name="SustituyeA">Identificador del integrante cuyo lugar tomó; nulo si no sustituye a nadie.</param>
/// <param name="VinculosDeclaradosEl">Día en que declaró sus vínculos con organizaciones, que son privados; nulo si no lo ha hecho.</param>
/// <param name="Inhabilitacion">Regla de independencia que dejó de cumplir; nula mientras las cumpla (I6).</param>
internal sealed record IntegranteComite(
    Guid Id,
    string PersonaFolio,
    string Nombre,
    string Sector,
    string? OrganizacionFolio,
    string? OrganizacionNombre,
    DateOnly Desde,
    DateOnly? Hasta,
    string? MotivoBaja,
    DeclaracionIntegrante Declaracion,
    IReadOnlyList<Excusa> Excusas,
    Guid? SustituyeA,
    DateOnly? VinculosDeclaradosEl,
    Inhabilitacion? Inhabilitacion)
{
    /// <summary>Declaraciones que renovó, de la más antigua a la más reciente.</summary>
    public IReadOnlyList<DeclaracionIntegrante> DeclaracionesAnteriores { get; init; } = [];

    public const string NoHabilitado = "SEG-V1-no-habilitado";

    /// <summary>Cuenta en la integración del comité: ni lo dejó ni se inhabilitó.</summary>
    public bool Vigente => Hasta is null && Inhabilitacion is null;

    public bool EstaHabilitadoEl(DateOnly dia) =>
        dia >= Desde && (Hasta is not { } hasta || dia <= hasta) && (Inhabilitacion is not { } i || dia < i.Desde);

    public IntegranteComite DadoDeBaja(string? motivo, DateOnly fecha)
    {
        Rule.Require(fecha >= Desde, "SEG-baja-anterior", $"{Nombre} entró el {Desde:yyyy-MM-dd}; no puede dejar el comité antes.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "SEG-baja-sin-motivo", "Di en «motivo» por qué deja el comité; se publica.");
        return this with { Hasta = fecha, MotivoBaja = motivo.Trim() };
    }

    public IntegranteComite ConDeclaracion(DeclaracionIntegrante nueva) => this with { Declaracion = nueva, DeclaracionesAnteriores = [.. DeclaracionesAnteriores, Declaracion] };

    public IntegranteComite Excusado(Excusa excusa) => this with { Excusas = [.. Excusas, excusa] };

    public bool SeExcusaDe(string compromisoFolio) => Excusas.Any(e => e.CompromisoFolio == compromisoFolio);

    /// <summary>V1: en funciones, sin excusa y con declaración vigente el día en que firma.</summary>
    public void ExigirQuePuedaVerificar(string compromisoFolio, int declaracionMeses, DateOnly dia)
    {
        Rule.Ensure(EstaHabilitadoEl(dia),
            NoHabilitado, $"{Nombre} no estaba en funciones en el comité el {dia:yyyy-MM-dd}, por baja o por una regla de independencia.");
        Rule.Ensure(!SeExcusaDe(compromisoFolio),
            "SEG-V1-excusado", $"{Nombre} no interviene en el compromiso {compromisoFolio}: {Excusas.FirstOrDefault(e => e.CompromisoFolio == compromisoFolio)?.Motivo.TrimEnd('.')}.");
        Rule.Ensure(DeclaracionesAnteriores.Append(Declaracion).Any(d => d.EstaVigenteEl(dia, declaracionMeses)),
            "SEG-I4-declaracion-vencida", $"{Nombre} no tenía una declaración de intereses vigente el {dia:yyyy-MM-dd}: la última es del {Declaracion.FirmadaEl:yyyy-MM-dd}. Antes de firmar, que el Secretariado registre la nueva (RenovarDeclaracion).");
    }
}

/// <summary>Declaración de intereses firmada. El documento es privado; su huella permite probarlo.</summary>
/// <param name="HuellaSha256">SHA-256 del documento firmado, 64 dígitos hexadecimales en minúscula.</param>
/// <param name="FirmadaEl">Día de la firma.</param>
internal sealed record DeclaracionIntegrante(string HuellaSha256, DateOnly FirmadaEl)
{
    public bool EstaVigenteEl(DateOnly dia, int meses) => FirmadaEl <= dia && FirmadaEl.AddMonths(meses) > dia;
}

/// <summary>Compromiso en el que un integrante no interviene.</summary>
/// <param name="CompromisoFolio">De cuál se excusa.</param>
/// <param name="Regla">Regla que obliga: SEG-I3-empleador, SEG-I5-autoria o SEG-excusa-voluntaria.</param>
/// <param name="Motivo">Por qué.</param>
/// <param name="Desde">Desde qué día.</param>
internal sealed record Excusa(string CompromisoFolio, string Regla, string Motivo, DateOnly Desde);

/// <summary>El día en que un integrante dejó de ser independiente, y por qué.</summary>
/// <param name="Regla">Regla incumplida, por ejemplo SEG-I1-integrante-del-stl.</param>
/// <param name="Desde">Primer día del conflicto; lo firmado desde entonces se publica como observado.</param>
/// <param name="Motivo">El hecho que la causó.</param>
internal sealed record Inhabilitacion(string Regla, DateOnly Desde, string Motivo);
