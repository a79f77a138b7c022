namespace OpenGov.Secretariado.Tokens;

/// <summary>Lo que alguien puede hacer en el sistema, y hasta cuándo. El secreto no se guarda: solo su huella.</summary>
internal sealed class Token : AggregateRoot
{
    public const int TitularMaximo = 120;
    public const int VigenciaDias = 90;
    public const int VigenciaDiasMaximo = 366;

    /// <summary>How long the old token still works after a rotation, so that nobody has to stop to change it.</summary>
    public static readonly TimeSpan Traslape = TimeSpan.FromHours(24);

    public string Titular { get; private init; } = "";
    public IReadOnlyList<string> Alcances { get; private init; } = [];
    public byte[] Huella { get; private init; } = [];
    public string Terminacion { get; private init; } = "";
    public string EmitidoPor { get; private init; } = "";
    public DateTimeOffset EmitidoEn { get; private init; }
    public DateTimeOffset ExpiraEn { get; private set; }
    public DateTimeOffset? RevocadoEn { get; private set; }
    public Guid? RotadoA { get; private set; }

    private Token() => Folio = FolioDe(Id); // a token has no name but its id

    public static Token Emitir(
        TokenSecreto secreto, string titular, IReadOnlyList<string> alcances, TimeSpan vigencia, Emisor emisor, DateTimeOffset ahora)
    {
        ExigirCubierto(emisor, alcances);
        Rule.Require(!(ahora + vigencia > emisor.ExpiraEn), "STL-token-vive-mas-que-el-emisor",
            $"Tu token vence el {emisor.ExpiraEn:yyyy-MM-dd'T'HH:mm:ss'Z'}: nadie otorga por más tiempo del que tiene. Pide menos días, u omite «vigencia_dias».");

        return new Token
        {
            Titular = titular, Alcances = [.. alcances.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Huella = secreto.Huella, Terminacion = secreto.Terminacion,
            EmitidoPor = emisor.Nombre, EmitidoEn = ahora, ExpiraEn = ahora + vigencia,
        };
    }

    public static string FolioDe(Guid id) => $"TOK-{id:N}";

    public EstadoToken EstadoEn(DateTimeOffset ahora) =>
        RevocadoEn is not null ? EstadoToken.Revocado : ahora < ExpiraEn ? EstadoToken.Vigente : EstadoToken.Vencido;

    public bool EstaVigente(DateTimeOffset ahora) => EstadoEn(ahora) is EstadoToken.Vigente;

    /// <summary>A new secret with the same scopes and the same span, or as much of it as who rotates has left; this one lives one more day.</summary>
    public Token Rotar(TokenSecreto secreto, Emisor emisor, DateTimeOffset ahora)
    {
        Rule.Ensure(EstaVigente(ahora), "STL-token-no-vigente", "El token venció o se revocó: no se rota, se emite otro.");
        Rule.Ensure(RotadoA is null, "STL-token-ya-rotado", "El token ya se rotó: rota el que lo sustituyó.");

        var nuevo = Emitir(secreto, Titular, Alcances, emisor.Hasta(ExpiraEn - EmitidoEn, ahora), emisor, ahora);
        RotadoA = nuevo.Id;
        if (ahora + Traslape < ExpiraEn) ExpiraEn = ahora + Traslape;
        return nuevo;
    }

    /// <summary>At once and for good; asking twice changes nothing.</summary>
    public void Revocar(Emisor emisor, DateTimeOffset ahora)
    {
        ExigirCubierto(emisor, Alcances);
        RevocadoEn ??= ahora;
    }

    // Nobody hands out, renews or takes away what they do not hold.
    private static void ExigirCubierto(Emisor emisor, IReadOnlyList<string> alcances)
    {
        var excedidos = Alcance.SinCubrir(emisor.Alcances, alcances);
        Rule.Require(excedidos.Count == 0, "STL-token-excede-al-emisor",
            $"Tu token no tiene {string.Join(", ", excedidos)}: nadie otorga más de lo que tiene.");
    }
}

/// <summary>Who handles a token, what they hold and until when; the console of the installation holds it for good.</summary>
internal sealed record Emisor(string Nombre, IReadOnlyList<string> Alcances, DateTimeOffset? ExpiraEn)
{
    /// <summary>A span, or what is left to who issues when that is less.</summary>
    public TimeSpan Hasta(TimeSpan vigencia, DateTimeOffset ahora) => ExpiraEn - ahora is { } resto && resto < vigencia ? resto : vigencia;
}

internal static class Emisores
{
    public static async Task<Emisor> EmisorDe(this SecretariadoDbContext db, Actor actor, CancellationToken ct) => new(
        actor.Name, actor.Scopes, await db.Tokens.Where(t => t.Id == actor.TokenId).Select(t => (DateTimeOffset?)t.ExpiraEn).SingleOrDefaultAsync(ct));
}

/// <summary>When a token was last used, to the minute. Apart from the token, so that using it never competes with changing it.</summary>
internal sealed class UsoDeToken
{
    public Guid TokenId { get; init; }

    public DateTimeOffset UltimoUsoEn { get; init; }
}
