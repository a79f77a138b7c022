namespace OpenGov.Mesas.Participantes;

internal enum GeneroDeclarado { Mujer, Hombre, NoBinario, Otro }

/// <summary>Menos de 18 años, 18 a 29, 30 a 59, 60 o más.</summary>
internal enum GrupoDeEdad { MenorDeEdad, Joven, Adulta, PersonaMayor }

/// <summary>
/// Someone who took part in a mesa. A row of a list the staff captures: it has no public document and leaves the module
/// only inside aggregates (<see cref="AgregadosDeParticipantes"/>).
/// </summary>
internal sealed class Participante
{
    public const int LoteMaximo = 64;
    public const int RenglonMaximo = 100_000;
    public const int RenglonesPorLote = 1_000;
    public const int NombreMaximo = 200;
    public const int ContactoMaximo = 254;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string MesaFolio { get; private init; } = "";
    public string Lote { get; private init; } = "";
    public int Renglon { get; private init; }
    public string Sector { get; private init; } = "";
    public string Municipio { get; private init; } = "";
    public GeneroDeclarado? Genero { get; private init; }
    public GrupoDeEdad? GrupoDeEdad { get; private init; }
    public string? Nombre { get; private init; }
    public string? Contacto { get; private init; }
    public DateTimeOffset RegistradoEn { get; private init; }

    private Participante() { } // EF

    public static Participante Registrar(
        string mesaFolio, string lote, int renglon, string sector, string municipio,
        GeneroDeclarado? genero, GrupoDeEdad? grupoDeEdad, string? nombre, string? contacto, DateTimeOffset ahora) => new()
    {
        MesaFolio = mesaFolio,
        Lote = lote,
        Renglon = renglon,
        Sector = sector,
        Municipio = municipio,
        Genero = genero,
        GrupoDeEdad = grupoDeEdad,
        Nombre = nombre,
        Contacto = contacto,
        RegistradoEn = ahora,
    };

    /// <summary>The same row of the same list, said the same way: registering it again changes nothing.</summary>
    public bool DiceLoMismoQue(Participante otro) =>
        (Sector, Municipio, Genero, GrupoDeEdad, Nombre, Contacto)
        == (otro.Sector, otro.Municipio, otro.Genero, otro.GrupoDeEdad, otro.Nombre, otro.Contacto);
}
