namespace OpenGov.Secretariado.Tokens;

internal enum EstadoToken { Vigente, Vencido, Revocado }

/// <summary>Un token, sin su secreto.</summary>
/// <param name="Id">Identificador.</param>
/// <param name="Version">Número de versión, el de If-Match.</param>
/// <param name="Titular">A quién se emitió: persona, área o sistema.</param>
/// <param name="Alcances">Qué permite hacer.</param>
/// <param name="Terminacion">Sus últimos cuatro caracteres, para reconocerlo.</param>
/// <param name="Estado">Vigente, vencido o revocado, al momento de leerlo.</param>
/// <param name="EmitidoPor">Quién lo emitió.</param>
/// <param name="EmitidoEn">Cuándo se emitió.</param>
/// <param name="ExpiraEn">Hasta cuándo vale.</param>
/// <param name="RevocadoEn">Cuándo se revocó; nulo si no se ha revocado.</param>
/// <param name="RotadoA">Token que lo sustituye; nulo si no se ha rotado.</param>
/// <param name="UltimoUsoEn">Último uso, al minuto; nulo si no se ha usado.</param>
internal sealed record TokenDetalle(
    Guid Id,
    int Version,
    string Titular,
    IReadOnlyList<string> Alcances,
    string Terminacion,
    EstadoToken Estado,
    string EmitidoPor,
    DateTimeOffset EmitidoEn,
    DateTimeOffset ExpiraEn,
    DateTimeOffset? RevocadoEn,
    Guid? RotadoA,
    DateTimeOffset? UltimoUsoEn)
{
    public static TokenDetalle De(Token token, DateTimeOffset ahora, DateTimeOffset? ultimoUsoEn = null) => new(
        token.Id, token.Version, token.Titular, token.Alcances, token.Terminacion, token.EstadoEn(ahora),
        token.EmitidoPor, token.EmitidoEn, token.ExpiraEn, token.RevocadoEn, token.RotadoA, ultimoUsoEn);
}

/// <summary>Un token recién emitido: la única vez que se muestra su secreto.</summary>
/// <param name="Secreto">El token completo, para el encabezado Authorization: Bearer. No se guarda ni se vuelve a mostrar.</param>
/// <param name="Token">Sus datos.</param>
internal sealed record TokenEmitido(string Secreto, TokenDetalle Token)
{
    // A record would print its secret.
    public override string ToString() => Token.ToString();
}
