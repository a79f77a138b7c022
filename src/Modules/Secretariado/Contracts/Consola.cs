using MediatR;

namespace OpenGov.Secretariado.Contracts;

/// <summary>Emite un token desde la consola de la instalación: así nace el primero, que ningún token pudo autorizar.</summary>
/// <param name="Titular">A quién se emite: persona, área o sistema.</param>
/// <param name="Alcances">Qué permite hacer: recurso:accion, recurso:accion:FOLIO, o * para todo.</param>
/// <param name="VigenciaDias">Días que valdrá, de 1 a 366; nulo para la vigencia ordinaria.</param>
public sealed record EmitirTokenEnConsola(string Titular, IReadOnlyList<string> Alcances, int? VigenciaDias) : IRequest<TokenEmitidoEnConsola>;

/// <summary>Un token recién emitido, con su secreto.</summary>
/// <param name="Secreto">El token completo: se muestra una vez y no se guarda.</param>
public sealed record TokenEmitidoEnConsola(string Secreto, TokenEnConsola Token);

/// <summary>Los tokens emitidos, del más reciente al más antiguo, sin sus secretos.</summary>
public sealed record ListarTokensEnConsola : IRequest<IReadOnlyList<TokenEnConsola>>;

/// <summary>Un token, sin su secreto.</summary>
/// <param name="Estado">vigente, vencido o revocado.</param>
/// <param name="Terminacion">Sus últimos caracteres, para reconocerlo.</param>
public sealed record TokenEnConsola(
    Guid Id, string Titular, IReadOnlyList<string> Alcances, string Estado, string Terminacion, DateTimeOffset ExpiraEn, DateTimeOffset? UltimoUsoEn);

/// <summary>Revoca un token desde la consola, en el acto y para siempre.</summary>
public sealed record RevocarTokenEnConsola(Guid Id) : IRequest;
